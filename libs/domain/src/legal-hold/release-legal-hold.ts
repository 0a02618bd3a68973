import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { legalHoldsAt } from './legal-holds-at.ts';

export type ReleaseLegalHold = Command<'ReleaseLegalHold', { readonly legalHoldId: string }>;

/** Ends the duty to keep. */
export function releaseLegalHold(command: ReleaseLegalHold, subject: Subject, context: DecisionContext): Outcome {
  const { legalHoldId } = command;
  const hold = legalHoldsAt(subject, context.recordedAt).find((placed) => placed.legalHoldId === legalHoldId);
  if (!hold) return refuse('HOLD_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (hold.state === 'released') return [];
  return [
    {
      type: 'LegalHoldReleased',
      ...storedTimes(command, context),
      data: { legalHoldId, previous: { state: hold.state } },
    },
  ];
}
