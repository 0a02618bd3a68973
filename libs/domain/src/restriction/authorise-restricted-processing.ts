import { refuse, type Instant } from '#kernel';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import { names } from '../subject/category-set.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import type { RestrictionException } from '../events/restriction.events.ts';
import { restrictionNamed } from './restrictions-at.ts';

export type AuthoriseRestrictedProcessing = Command<
  'AuthoriseRestrictedProcessing',
  {
    readonly restrictionId: string;
    readonly exception: RestrictionException;
    readonly until?: Instant;
    readonly purposes?: readonly string[];
  }
>;

/** Art. 18(2) GDPR. Opens the restriction for an exception; what is then done still needs a basis. */
export function authoriseRestrictedProcessing(
  command: AuthoriseRestrictedProcessing,
  subject: Subject,
  context: DecisionContext,
): Outcome {
  const { restrictionId, exception, until, purposes } = command;
  const restriction = restrictionNamed(subject, restrictionId, context.recordedAt);
  if (!restriction) return refuse('RESTRICTION_UNKNOWN');
  if (purposes && namesUnknownPurpose(purposes, context.catalogue)) return refuse('PURPOSE_UNKNOWN');
  if (purposes?.some((purposeId) => !names(restriction.purposes, purposeId))) return refuse('OUT_OF_SCOPE');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (until !== undefined && until <= context.recordedAt) return refuse('INTERVAL_INVALID');
  if (restriction.state === 'lifted') return refuse('ALREADY_LIFTED');
  return [
    {
      type: 'RestrictedProcessingAuthorised',
      ...storedTimes(command, context),
      data: { restrictionId, exception, ...(until && { until }), ...(purposes && { purposes }) },
    },
  ];
}
