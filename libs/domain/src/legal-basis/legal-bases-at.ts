import { earliest, type Instant } from '#kernel';
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
  /** Of the assertion. */
  readonly revision: number;
  readonly eventIds: readonly string[];
}

/**
 * The assertions made by an instant, ended ones too, oldest first; one recorded for later is listed and not yet valid.
 * An assertion counts from its `validFrom`, which may lie before its recording; its end counts from receipt and is
 * seen from then on (domain-model 2, rules 2 and 3).
 */
export function legalBasesAt(subject: Subject, at: Instant): readonly LegalBasis[] {
  const asserted = factsOf(subject, 'LegalBasisAsserted').filter((fact) => fact.data.validFrom <= at || fact.recordedAt <= at);
  if (asserted.length === 0) return [];
  const ends = new Map(factsOf(subject, 'LegalBasisEnded').map((fact) => [fact.data.legalBasisId, fact]));
  return asserted.map(({ data, eventId, recordedAt, revision }) => {
    const said = ends.get(data.legalBasisId);
    const end = said && said.receivedAt <= at ? said : undefined;
    const until = earliest(data.validUntil, end?.receivedAt);
    const over = until !== undefined && until <= at;
    return {
      ...data,
      state: over ? 'ended' : 'asserted',
      since: over ? until : data.validFrom,
      ...(until && { until }),
      valid: data.validFrom <= at && !over,
      recordedAt,
      revision,
      eventIds: end ? [eventId, end.eventId] : [eventId],
    };
  });
}

/**
 * When the assertion first counted, if it ever did by `at`: an end received before its start leaves nothing.
 */
export const firstValid = (basis: LegalBasis, at: Instant): Instant | undefined =>
  basis.validFrom <= at && (basis.until === undefined || basis.validFrom < basis.until) ? basis.validFrom : undefined;
