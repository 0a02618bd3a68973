import { earliest, type Instant } from '#kernel';
import { consentHistory } from '../consent-history/consent-history.ts';
import { countedGrants } from '../consent-history/counted-grants.ts';
import { factsCounting, startOf } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { PolicyAcceptanceEvent } from '../events/policy-acceptance.events.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import type { Policy, PolicyVersion } from '../catalogue/policy.state.ts';

/**
 * The version of a policy that binds a subject at an instant (domain-model 6, "Policy versions"); undefined while none
 * is in force. Versions bind one after another, and whatever was accepted binds all before it. `purposeId`: also count the
 * acceptances that the subject's grants for it say. `accepting`: a version that a grant being decided names.
 */
export function bindingVersion(
  policy: Policy,
  subject: Subject,
  at: Instant,
  purposeId?: string,
  accepting?: string,
): PolicyVersion | undefined {
  const { policyId, versions } = policy;
  const newest = versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  if (newest < 0) return undefined;
  const accepted = acceptedVersions(policyId, subject, at, purposeId);
  if (accepting !== undefined) accepted.add(accepting);
  const noticed = new Set(versionsOf(policyId, factsCounting(subject, 'PolicyNoticeDelivered', at)));
  let binding = firstBinding(policy, subject, at);
  for (let index = binding + 1; index <= newest; index++) if (accepted.has(versions[index]!.version)) binding = index;
  while (binding < newest && bindsUnaccepted(versions[binding + 1]!, noticed)) binding++;
  return versions[binding];
}

/** What was accepted was stepped over before. */
function bindsUnaccepted({ changeClass, version }: PolicyVersion, noticed: ReadonlySet<string>): boolean {
  if (changeClass === 'editorial') return true;
  return changeClass === 'material' && noticed.has(version);
}

/**
 * Where binding starts, as an index: with the version in force at the earliest start among the subject's facts, of those
 * recorded before the first of them was. Neither a version published late nor an old paper typed in late may bind unasked.
 */
function firstBinding({ versions }: Policy, subject: Subject, at: Instant): number {
  const facts = Object.values(subject.facts).flat() as SubjectEvent[];
  if (facts.length === 0) return versions.findLastIndex(({ effectiveFrom }) => effectiveFrom <= at);
  const firstStart = earliest(at, ...facts.map(startOf))!;
  const firstRecorded = earliest(...facts.map(({ recordedAt }) => recordedAt))!;
  const found = versions.findLastIndex(
    ({ effectiveFrom, recordedAt }) => effectiveFrom <= firstStart && recordedAt < firstRecorded,
  );
  return Math.max(found, 0);
}

/** Accepted by itself, or by a grant that named the version: from when the grant counted, whatever became of it. */
function acceptedVersions(policyId: string, subject: Subject, at: Instant, purposeId?: string): Set<string> {
  const accepted = new Set(versionsOf(policyId, factsCounting(subject, 'PolicyVersionAccepted', at)));
  if (purposeId === undefined) return accepted;
  for (const { policyRef } of countedGrants(consentHistory(subject, purposeId), at)) {
    if (policyRef?.policyId === policyId) accepted.add(policyRef.version);
  }
  return accepted;
}

const versionsOf = (policyId: string, facts: readonly PolicyAcceptanceEvent[]): readonly string[] =>
  facts.filter(({ data }) => data.policyId === policyId).map(({ data }) => data.version);
