import type { RestrictionException } from '../../events/restriction.events.ts';
import { authorisationsOf, covers, type Restriction } from '../../restriction/restrictions-at.ts';
import type { StepContext } from '../step-context.ts';
import { deny, storeOnly, type Finding } from '../finding.ts';
import { isInForce } from '../../consent-history/consent-at.ts';
import { consentFor } from './consent-for.ts';
import { pendingDestruction } from './pending-destruction.ts';

/** How step 3e leaves the question: open, opened by an exception of Art. 18(2) GDPR, for consent alone, or answered. */
export type Gate =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'exempt' | 'consentOnly';
      readonly exception: RestrictionException;
      readonly restrictions: readonly string[];
      readonly authorisations: readonly string[];
    }
  | { readonly kind: 'answered'; readonly finding: Finding };

/** Steps 3d and 3e: an accepted erasure restricts like a restriction, and without exceptions. */
export function restrictionStep(context: StepContext, dataCategory: string): Gate {
  const { question } = context;
  const restrictions = context.restrictions().filter((restriction) => covers(restriction, dataCategory, question.purposeId));
  const destruction = pendingDestruction(context, dataCategory);
  context.trace?.({ step: '3d', dataCategory, outcome: destruction.length > 0 ? 'counts' : 'passed', events: destruction });
  if (restrictions.length === 0 && destruction.length === 0) {
    context.trace?.({ step: '3e', dataCategory, outcome: 'passed', events: [] });
    return { kind: 'open' };
  }
  const ids = [...restrictions.map(({ eventId }) => eventId), ...destruction];
  if (question.operation === 'store') return { kind: 'answered', finding: storeOnly('3e', 'RESTRICTED', ids) };
  const exception = destruction.length > 0 ? undefined : openedBy(context, dataCategory, restrictions);
  if (!exception) return { kind: 'answered', finding: deny('3e', 'RESTRICTED', ids) };
  const authorisations = restrictions.flatMap((restriction) => authorising(context, restriction, exception));
  context.trace?.({ step: '3e', dataCategory, outcome: 'passed', code: exception, events: [...ids, ...authorisations] });
  return { kind: exception === 'subjectConsent' ? 'consentOnly' : 'exempt', exception, restrictions: ids, authorisations };
}

/** The consent of Art. 18(2) opens the gate also without being invoked; any other exception must be invoked. */
function openedBy(
  context: StepContext,
  dataCategory: string,
  restrictions: readonly Restriction[],
): RestrictionException | undefined {
  const authorised = (exception: RestrictionException) =>
    restrictions.every((restriction) => authorising(context, restriction, exception).length > 0);
  if (authorised('subjectConsent') && expressedAfter(context, dataCategory, restrictions)) return 'subjectConsent';
  const invoked = context.question.exception as RestrictionException | undefined;
  return invoked !== undefined && invoked !== 'subjectConsent' && authorised(invoked) ? invoked : undefined;
}

function expressedAfter(context: StepContext, dataCategory: string, restrictions: readonly Restriction[]): boolean {
  const consent = consentFor(context, dataCategory);
  return isInForce(consent) && restrictions.every(({ receivedAt }) => consent.grant.data.grantExpressedAt > receivedAt);
}

const authorising = (
  { question, at }: StepContext,
  restriction: Restriction,
  exception: RestrictionException,
): readonly string[] => authorisationsOf(restriction, exception, question.purposeId, at).map(({ eventId }) => eventId);
