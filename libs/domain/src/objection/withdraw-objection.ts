import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { objectionNamed } from './objections-at.ts';

export type WithdrawObjection = Command<'WithdrawObjection', { readonly objectionId: string }>;

/** The subject's side takes back an objection that stands; one that was overridden is decided for good. */
export function withdrawObjection(command: WithdrawObjection, subject: Subject, context: DecisionContext): Outcome {
  const { objectionId } = command;
  const objection = objectionNamed(subject, objectionId, context.recordedAt);
  if (!objection) return refuse('OBJECTION_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (objection.state === 'withdrawn') return [];
  if (objection.state === 'overridden') return refuse('OBJECTION_DECIDED');
  return [
    {
      type: 'ObjectionWithdrawn',
      ...storedTimes(command, context),
      data: { objectionId, previous: { state: objection.state } },
    },
  ];
}
