import { earliest, type Instant, type RecordedBy } from '#kernel';
import { factsCounting, startOf } from '../subject/start-of.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { AssertedBasis, LegalBasisState } from '../events/legal-basis.events.ts';

export interface LegalBasis {
  readonly legalBasisId: string;
  readonly purposeId: string;
  readonly lawfulBasis: AssertedBasis;
  readonly validFrom: Instant;
  readonly validUntil?: Instant;
  readonly justificationCode: string;
  readonly state: LegalBasisState;
  readonly since: Instant;
  /** The earlier of `validUntil` and the receipt of its end; exclusive. */
  readonly until?: Instant;
  /** Counts as a lawful basis at the instant asked for. */
  readonly valid: boolean;
  readonly recordedAt: Instant;
  readonly recordedBy: RecordedBy;
  /** Of the assertion. */
  readonly revision: number;
  readonly eventIds: readonly string[];
}

/**
 * The assertions made by an instant, ended ones too, oldest first; one recorded for later is listed and not yet valid.
 * An assertion may count before it was recorded.
 */
export function legalBasesAt(subject: Subject, at: Instant): readonly LegalBasis[] {
  const asserted = factsOf(subject, 'LegalBasisAsserted').filter((fact) => startOf(fact) <= at || fact.recordedAt <= at);
  if (asserted.length === 0) return [];
  const ends = new Map(factsCounting(subject, 'LegalBasisEnded', at).map((fact) => [fact.data.legalBasisId, fact]));
  return asserted.map(({ data, eventId, recordedAt, recordedBy, revision }) => {
    const end = ends.get(data.legalBasisId);
    const until = earliest(data.validUntil, end && startOf(end));
    const over = until !== undefined && until <= at;
    return {
      ...data,
      state: over ? 'ended' : 'asserted',
      since: over ? until : data.validFrom,
      ...(until && { until }),
      valid: data.validFrom <= at && !over,
      recordedAt,
      recordedBy,
      revision,
      eventIds: end ? [eventId, end.eventId] : [eventId],
    };
  });
}

/** Whether the assertion counted at some instant from `from` to `at`: an end received before its start leaves nothing. */
export const hasCountedSince = ({ validFrom, until }: LegalBasis, from: Instant, at: Instant): boolean =>
  validFrom <= at && (until === undefined || (validFrom < until && from < until));
