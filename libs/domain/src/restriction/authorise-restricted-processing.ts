import { refuse, type Instant } from '#kernel';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import { names } from '../erasure/category-set.ts';
import type { Command } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { saidInFuture, storedTimes } from '../subject/times.ts';
import type { RestrictionException } from './restriction.events.ts';
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
export function authoriseRestrictedProcessing(command: AuthoriseRestrictedProcessing, subject: Subject, facts: Facts): Outcome {
  const { restrictionId, exception, until, purposes } = command;
  const restriction = restrictionNamed(subject, restrictionId, facts.recordedAt);
  if (!restriction) return refuse('RESTRICTION_UNKNOWN');
  if (purposes && namesUnknownPurpose(purposes, facts.catalogue)) return refuse('PURPOSE_UNKNOWN');
  if (purposes?.some((purposeId) => !names(restriction.purposes, purposeId))) return refuse('OUT_OF_SCOPE');
  if (saidInFuture(command, facts)) return refuse('TIME_IN_FUTURE');
  if (until !== undefined && until <= facts.recordedAt) return refuse('INTERVAL_INVALID');
  if (restriction.state === 'lifted') return refuse('ALREADY_LIFTED');
  return [
    {
      type: 'RestrictedProcessingAuthorised',
      ...storedTimes(command, facts),
      data: { restrictionId, exception, ...(until && { until }), ...(purposes && { purposes }) },
    },
  ];
}
