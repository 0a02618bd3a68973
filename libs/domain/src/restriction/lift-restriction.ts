import { refuse } from '#kernel';
import { isPending, objectionsAt } from '../objection/objections-at.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { restrictionNamed } from './restrictions-at.ts';

export type LiftRestriction = Command<'LiftRestriction', { readonly restrictionId: string }>;

/** Art. 18(3) GDPR. Lifts one restriction, once the lift was announced, and leaves the others. */
export function liftRestriction(command: LiftRestriction, subject: Subject, context: DecisionContext): Outcome {
  const { restrictionId } = command;
  const restriction = restrictionNamed(subject, restrictionId, context.recordedAt);
  if (!restriction) return refuse('RESTRICTION_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (restriction.state === 'lifted') return refuse('ALREADY_LIFTED');
  if (restriction.state !== 'liftAnnounced') return refuse('LIFT_NOT_ANNOUNCED');
  if (restriction.ground === 'objectionPending' && objectionsAt(subject, context.recordedAt).some(isPending)) {
    return refuse('OBJECTION_PENDING');
  }
  return [
    {
      type: 'RestrictionLifted',
      ...storedTimes(command, context),
      data: { restrictionId, previous: { state: restriction.state } },
    },
  ];
}
