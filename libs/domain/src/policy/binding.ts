import { earliest, once, type Instant } from '#kernel';
import type { CountedGrant } from '../consent-history/counted-grants.ts';
import { firstAppend } from '../subject/first-append.ts';
import { startOf } from '../subject/start-of.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { PolicyAcceptanceEvent } from '../events/policy-acceptance.events.ts';
import { policyVersionMeant } from '../catalogue/policy-in-force.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';

/** Which version of a policy binds a subject, at any instant. What the facts say of it is found once. */
export interface PolicyBindings {
  /**
   * The version that binds at an instant (domain-model 6, "Policy versions"); undefined while no version is in force. Binding
   * starts at `firstBinding`. From there an accepted version binds at once, and all versions before it with it; any other waits
   * for its turn, see `bindsWithoutAcceptance`. `accepting`: a version that counts as accepted, for a grant that names it is
   * being decided.
   */
  version(policy: Policy, at: Instant, accepting?: string): PolicyVersion | undefined;
}

/** With the grants for a purpose that ever counted, the versions that they name count as accepted. */
export function policyBindings(subject: Subject, grants: () => readonly CountedGrant[] = () => []): PolicyBindings {
  const begun = once(() => beginningOf(subject));
  const accepting = once(() => [...factsOf(subject, 'PolicyVersionAccepted').map(acceptanceBy), ...grants().flatMap(namedBy)]);
  const noticed = once(() => factsOf(subject, 'PolicyNoticeDelivered').map(acceptanceBy));
  return {
    version: (policy, at, acceptingNow) => {
      const { versions } = policy;
      const newest = versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
      if (newest < 0) return undefined;
      const accepted = versionsAt(accepting(), policy, at);
      if (acceptingNow !== undefined) accepted.add(acceptingNow);
      let binding = firstBinding(policy, begun(), at);
      for (let index = binding + 1; index <= newest; index++) if (accepted.has(versions[index]!.version)) binding = index;
      if (binding === newest) return versions[binding];
      const notices = versionsAt(noticed(), policy, at);
      while (binding < newest && bindsWithoutAcceptance(versions[binding + 1]!, notices)) binding++;
      return versions[binding];
    },
  };
}

/** An editorial version binds by itself, a material one after notice, one that reduces rights only once accepted. */
function bindsWithoutAcceptance({ changeClass, version }: PolicyVersion, noticed: ReadonlySet<string>): boolean {
  if (changeClass === 'editorial') return true;
  return changeClass === 'material' && noticed.has(version);
}

interface Beginning {
  /** When the first append was recorded; absent where nothing is recorded. */
  readonly recordedAt?: Instant;
  /** The earliest start among its facts. */
  readonly start?: Instant;
}

function beginningOf(subject: Subject): Beginning {
  const facts = firstAppend(subject);
  const [first] = facts;
  return first ? { recordedAt: first.recordedAt, start: earliest(...facts.map(startOf))! } : {};
}

/**
 * The index of the version at which binding starts: the one in force at the earliest start among the facts of the subject's
 * first append, or at `at` where that is earlier, of the versions recorded before that append; where there is none, the
 * first. What is recorded afterwards, be it a version that reaches back, an old paper or a late letter, moves it no more.
 */
function firstBinding({ versions }: Policy, { recordedAt, start }: Beginning, at: Instant): number {
  if (recordedAt === undefined) return versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  const from = earliest(at, start)!;
  return Math.max(
    versions.findLastIndex((version) => version.effectiveFrom <= from && version.recordedAt < recordedAt),
    0,
  );
}

/** A version accepted, or noticed, from when on. */
interface Acceptance {
  readonly policyId: string;
  readonly version: string;
  readonly from: Instant;
}

const acceptanceBy = (fact: PolicyAcceptanceEvent): Acceptance => ({ ...fact.data, from: startOf(fact) });

/** By the grant from when it counted, even if it has ended since. */
const namedBy = ({ policyRef, countedFrom }: CountedGrant): readonly Acceptance[] =>
  policyRef ? [{ policyId: policyRef.policyId, version: policyRef.version, from: countedFrom }] : [];

function versionsAt(acceptances: readonly Acceptance[], policy: Policy, at: Instant): Set<string> {
  const versions = new Set<string>();
  for (const { policyId, version, from } of acceptances) {
    if (policyId === policy.policyId && from <= at) versions.add(nameMeant(policy, version));
  }
  return versions;
}

/** Notice or acceptance of a version that was cancelled is one of the version before it. */
const nameMeant = (policy: Policy, version: string): string =>
  (policy.cancelledVersions && policyVersionMeant(policy, version)?.version) ?? version;
