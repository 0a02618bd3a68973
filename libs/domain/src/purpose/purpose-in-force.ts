import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { policyVersionMeant } from '../catalogue/policy-in-force.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { policyBindings, type PolicyBindings } from '../policy/binding.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';

/** The policy version that a grant names which is being decided: it counts as accepted (domain-model 6). */
export type Accepting = { readonly policyId: string; readonly version: string };

/** The version in force at an instant, whomever it binds: the greatest `effectiveFrom`, ties to the higher version. */
export const purposeVersionInForceByDate = (purpose: Purpose, at: Instant): PurposeVersion | undefined =>
  newestInForce(purpose.versions, at, () => true);

/**
 * The version in force for a subject at an instant. A version that names a policy version comes into force for the subject
 * once that policy version, or a later one, binds the subject; until then the version before it stays in force.
 */
export function purposeVersionFor(
  purpose: Purpose,
  subject: Subject,
  catalogue: Catalogue,
  at: Instant,
  accepting?: Accepting,
): PurposeVersion | undefined {
  const bindings = policyBindings(subject, () => consentHistory(subject, purpose.purposeId).counted());
  return purposeVersionUnder(bindings, purpose, catalogue, at, accepting);
}

/** The same where it is known how policies bind the subject for that purpose. */
export const purposeVersionUnder = (
  bindings: PolicyBindings,
  purpose: Purpose,
  catalogue: Catalogue,
  at: Instant,
  accepting?: Accepting,
): PurposeVersion | undefined =>
  newestInForce(purpose.versions, at, (version) => reaches(version, purpose, bindings, catalogue, at, accepting));

function newestInForce(
  versions: readonly PurposeVersion[],
  at: Instant,
  reaches: (version: PurposeVersion) => boolean,
): PurposeVersion | undefined {
  let newest: PurposeVersion | undefined;
  for (const version of versions) {
    if (version.effectiveFrom > at || (newest && version.effectiveFrom < newest.effectiveFrom)) continue;
    if (reaches(version)) newest = version;
  }
  return newest;
}

/** The first version that counts never waits: its reference to a policy only informs. */
const waitsForNone = ({ versions }: Purpose, version: PurposeVersion): boolean => version === versions[0] || !version.policyRef;

function reaches(
  version: PurposeVersion,
  purpose: Purpose,
  bindings: PolicyBindings,
  { policies }: Catalogue,
  at: Instant,
  accepting: Accepting | undefined,
): boolean {
  const { policyRef } = version;
  if (waitsForNone(purpose, version) || !policyRef) return true;
  const policy = policies.get(policyRef.policyId);
  if (!policy) return false;
  const accepted = accepting?.policyId === policyRef.policyId ? accepting.version : undefined;
  const binding = bindings.version(policy, at, accepted);
  const named = policyVersionMeant(policy, policyRef.version);
  return binding !== undefined && named !== undefined && binding.effectiveFrom >= named.effectiveFrom;
}

/**
 * The version that a grant is bound to which was expressed before any version was in force: of those that wait for no
 * policy the one that starts first, ties to the lower version. Undefined where every version was cancelled.
 */
export const earliestVersion = (purpose: Purpose): PurposeVersion | undefined =>
  purpose.versions
    .filter((version) => waitsForNone(purpose, version))
    .reduce((first, version) => (first && first.effectiveFrom <= version.effectiveFrom ? first : version), purpose.versions[0]);

/** From the retirement on, judged when a command is recorded, only commands that end processing are accepted. */
export const isRetired = ({ retirement }: Purpose, recordedAt: Instant): boolean =>
  retirement !== undefined && retirement.effectiveFrom <= recordedAt;
