import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import { restrictionNamed } from './restrictions-at.ts';

export type AnnounceRestrictionLift = Command<'AnnounceRestrictionLift', { readonly restrictionId: string }>;

/** Art. 18(3) GDPR: the subject is informed before the restriction is lifted. */
export function announceRestrictionLift(command: AnnounceRestrictionLift, subject: Subject, context: DecisionContext): Outcome {
  const { restrictionId } = command;
  const restriction = restrictionNamed(subject, restrictionId, context.recordedAt);
  if (!restriction) return refuse('RESTRICTION_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (restriction.state === 'lifted') return refuse('ALREADY_LIFTED');
  if (restriction.state === 'liftAnnounced') return [];
  return [
    {
      type: 'RestrictionLiftAnnounced',
      ...storedTimes(command, context),
      data: { restrictionId, previous: { state: restriction.state } },
    },
  ];
}
