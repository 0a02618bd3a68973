import { refuse } from '#kernel';
import { fencesOnceReleased } from '../erasure/fences-once-released.ts';
import type { Command } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { saidInFuture, storedTimes } from '../subject/times.ts';
import { legalHoldsAt } from './legal-holds-at.ts';

export type ReleaseLegalHold = Command<'ReleaseLegalHold', { readonly legalHoldId: string }>;

/**
 * Ends the duty to keep. What an executed erasure had to keep for its sake is fenced in the same append: the release
 * finishes the erasure and never returns the data to ordinary use (domain-model 6).
 */
export function releaseLegalHold(command: ReleaseLegalHold, subject: Subject, context: DecisionContext): Outcome {
  const { legalHoldId } = command;
  const hold = legalHoldsAt(subject, context.recordedAt).find((placed) => placed.legalHoldId === legalHoldId);
  if (!hold) return refuse('HOLD_UNKNOWN');
  if (saidInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (hold.state === 'released') return [];
  const times = storedTimes(command, context);
  return [
    { type: 'LegalHoldReleased', ...times, data: { legalHoldId, previous: { state: hold.state } } },
    ...fencesOnceReleased(subject, legalHoldId, context.recordedAt).map((data) => ({ type: 'SubjectFenced', ...times, data })),
  ];
}
