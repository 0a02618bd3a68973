import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Effect, Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { objectionNamed } from './objections-at.ts';

export type DecideObjection = Command<
  'DecideObjection',
  { readonly objectionId: string } & (
    | { readonly outcome: 'upheld'; readonly justificationCode?: string }
    | { readonly outcome: 'overridden'; readonly justificationCode: string }
  )
>;

/** Overriding lets processing go on, upholding ends it. */
export const decisionEffect = ({ outcome }: DecideObjection): Effect => (outcome === 'overridden' ? 'permissive' : 'restrictive');

/**
 * Art. 21(1) GDPR: the controller shows compelling grounds or stops. An objection to direct marketing is absolute
 * (Art. 21(3)): it was upheld by being raised, and nothing overrides it.
 */
export function decideObjection(command: DecideObjection, subject: Subject, context: DecisionContext): Outcome {
  const { objectionId, outcome, justificationCode } = command;
  const objection = objectionNamed(subject, objectionId, context.recordedAt);
  if (!objection) return refuse('OBJECTION_UNKNOWN');
  if (outcome === 'overridden' && liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (objection.kind === 'directMarketing' && outcome === 'overridden') return refuse('OBJECTION_FINAL');
  if (objection.state !== 'pending') return refuse('OBJECTION_DECIDED');
  return [
    {
      type: outcome === 'upheld' ? 'ObjectionUpheld' : 'ObjectionOverridden',
      ...storedTimes(command, context),
      data: { objectionId, ...(justificationCode && { justificationCode }), previous: { state: objection.state } },
    },
  ];
}
