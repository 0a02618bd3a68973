import { refuse, type Instant, type Refusal } from '#kernel';
import { closedToGrant } from '../erasure/epoch.ts';
import { shownPolicy } from '../policy/policy-ref.ts';
import { isRetired, purposeVersionFor } from '../purpose/purpose-in-force.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { RefusalCode } from '../events/refusal-codes.ts';
import { rulesInForce } from '../regime/rules-in-force.ts';
import type { NewConsentFact } from '../events/consent.events.ts';
import type { Command } from '../events/command.ts';
import { expressionOf } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { isBackdated, liesInFuture, storedTimes } from '../subject/times.ts';
import { boundVersion, proposedGrant, scopeOf, type GrantBody, type ProposedGrant } from './proposed-grant.ts';
import { repeatsDecidingGrant } from './repeated-grant.ts';

export type GiveConsent = Command<'GiveConsent', GrantBody>;

/**
 * Art. 6(1)(a), 7 GDPR. Possible from any state; a later grant replaces the one before it (domain-model 6). Under double
 * opt-in it awaits confirmation, unless it only takes away from the live consent.
 */
export function giveConsent(command: GiveConsent, subject: Subject, context: DecisionContext): Outcome<NewConsentFact> {
  const { catalogue, recordedAt } = context;
  const purpose = catalogue.purposes.get(command.purposeId);
  if (!purpose || !purposeVersionFor(purpose, subject, catalogue, recordedAt, command.policyRef)) {
    return refuse('PURPOSE_UNKNOWN');
  }
  if (isRetired(purpose, recordedAt)) return refuse('PURPOSE_RETIRED');
  const grant = proposedGrant(command, purpose, subject, context);
  const repeated = repeatsDecidingGrant(grant, command, subject);
  const refused = refusalOf(grant, command, context, repeated);
  if (refused) return refused;
  return repeated ? [] : [grant.fact];
}

/** In the order of "Precedence of refusals" (domain-model 6). What is not recorded needs no evidence. */
function refusalOf(
  { version, fact, narrows }: ProposedGrant,
  command: GiveConsent,
  context: DecisionContext,
  repeated: boolean,
): Refusal<RefusalCode> | undefined {
  const { data } = fact;
  const ids = version.dataCategories.map(({ id }) => id);
  const inScope = isWithin(data.dataCategories, ids) && isWithin(data.recipients, version.recipients);
  if (!inScope || !version.lawfulBases.includes('consent')) return refuse('OUT_OF_SCOPE');
  if (command.policyRef && !shownPolicy(context.catalogue, command.policyRef)) return refuse('POLICY_VERSION_UNKNOWN');
  if (liesInFuture(command, context, command.noticePresentedAt)) return refuse('TIME_IN_FUTURE');
  const until = data.effectiveUntil ?? data.validUntil;
  if (until !== undefined && until <= data.effectiveFrom) return refuse('INTERVAL_INVALID');
  const expressedAt = expressionOf(fact);
  if (!repeated && isBackdated(expressedAt, context, command.evidenceDigests)) return refuse('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  // A narrowing keeps expression, form and purpose version of a grant that passed these gates.
  if (narrows) return undefined;
  if (version.specialCategory && data.consentType !== 'explicit') return refuse('EXPLICIT_CONSENT_REQUIRED');
  const separate = version.separateDocument || rulesInForce(context.catalogue.controller, expressedAt).separateDocumentRequired;
  return separate && !data.isSeparateDocument ? refuse('SEPARATE_DOCUMENT_REQUIRED') : undefined;
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));

/** A fence refuses a grant for its categories that was expressed before it (domain-model 6, Erasure). */
export function isClosedToGiving(command: GiveConsent, subject: Subject, context: DecisionContext): boolean {
  const grantExpressedAt = expressionOf(storedTimes(command, context));
  const purpose = context.catalogue.purposes.get(command.purposeId);
  const dataCategories = command.dataCategories ?? categoriesMeant(command, purpose, subject, context, grantExpressedAt);
  return closedToGrant(subject, { dataCategories, grantExpressedAt }, context.recordedAt);
}

function categoriesMeant(
  command: GiveConsent,
  purpose: Purpose | undefined,
  subject: Subject,
  { catalogue }: DecisionContext,
  expressedAt: Instant,
): readonly string[] {
  const version = purpose && boundVersion(purpose, subject, catalogue, expressedAt, command.policyRef);
  return version ? scopeOf(command, version).dataCategories : [];
}
