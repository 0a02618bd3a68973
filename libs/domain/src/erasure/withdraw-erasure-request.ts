import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { erasureCase } from './erasure-at.ts';

export type WithdrawErasureRequest = Command<'WithdrawErasureRequest', { readonly erasureId: string }>;

/** The subject's side takes a request back while nothing of it is executed; from here on the case restricts nothing. */
export function withdrawErasureRequest(command: WithdrawErasureRequest, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (found.state === 'withdrawn') return [];
  if (found.executed) return refuse('ERASURE_WRONG_STATE');
  return [
    {
      type: 'ErasureRequestWithdrawn',
      ...storedTimes(command, context),
      data: { erasureId, previous: { state: found.state } },
    },
  ];
}
