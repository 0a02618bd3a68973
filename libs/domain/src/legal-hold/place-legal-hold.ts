import { refuse, type Instant } from '#kernel';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';

export type PlaceLegalHold = Command<
  'PlaceLegalHold',
  { readonly dataCategories: OrAll; readonly legalReference: string; readonly reviewAt?: Instant }
>;

/** A duty to keep (Art. 17(3) GDPR). */
export function placeLegalHold(command: PlaceLegalHold, _subject: Subject, context: DecisionContext): Outcome {
  const { dataCategories, legalReference, reviewAt } = command;
  if (reviewAt !== undefined && reviewAt <= context.recordedAt) return refuse('INTERVAL_INVALID');
  return [
    {
      type: 'LegalHoldPlaced',
      ...storedTimes(command, context),
      data: { legalHoldId: context.newId, dataCategories, legalReference, ...(reviewAt && { reviewAt }) },
    },
  ];
}
