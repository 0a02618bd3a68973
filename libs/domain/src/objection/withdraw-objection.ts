import { refuse } from '#kernel';
import type { Command } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { saidInFuture, storedTimes } from '../subject/times.ts';
import { objectionNamed } from './objections-at.ts';

export type WithdrawObjection = Command<'WithdrawObjection', { readonly objectionId: string }>;

/** Said by the subject's own side, while the objection stands; one that was overridden is decided. */
export function withdrawObjection(command: WithdrawObjection, subject: Subject, facts: Facts): Outcome {
  const { objectionId } = command;
  const objection = objectionNamed(subject, objectionId, facts.recordedAt);
  if (!objection) return refuse('OBJECTION_UNKNOWN');
  if (saidInFuture(command, facts)) return refuse('TIME_IN_FUTURE');
  if (objection.state === 'withdrawn') return [];
  if (objection.state === 'overridden') return refuse('OBJECTION_DECIDED');
  return [
    {
      type: 'ObjectionWithdrawn',
      ...storedTimes(command, facts),
      data: { objectionId, previous: { state: objection.state } },
    },
  ];
}
