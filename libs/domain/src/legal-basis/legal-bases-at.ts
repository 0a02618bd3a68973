import type { Instant } from '#kernel';
import { startOf } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { AssertedBasis, LegalBasisState } from '../events/legal-basis.events.ts';
import { assertionsFor, endAt, isValidAt, untilAt, type Assertion } from './assertions.ts';

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
  readonly eventIds: readonly string[];
}

/**
 * The assertions made by an instant, ended ones too, oldest first; one recorded for later is listed and not yet valid.
 * An assertion may count before it was recorded.
 */
export const legalBasesAt = (subject: Subject, at: Instant): readonly LegalBasis[] =>
  assertionsFor(subject)
    .filter(({ asserted }) => startOf(asserted) <= at || asserted.recordedAt <= at)
    .map((assertion) => legalBasisAt(assertion, at));

function legalBasisAt(assertion: Assertion, at: Instant): LegalBasis {
  const { data, eventId } = assertion.asserted;
  const end = endAt(assertion, at);
  const until = untilAt(assertion, at);
  const over = until !== undefined && until <= at;
  return {
    ...data,
    state: over ? 'ended' : 'asserted',
    since: over ? until : data.validFrom,
    ...(until && { until }),
    valid: isValidAt(assertion, at),
    eventIds: end ? [eventId, end.eventId] : [eventId],
  };
}
