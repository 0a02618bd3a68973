import { factOf, type ConsentEvent, type ConsentPeriod } from '#domain';
import { earliest, type Instant, type LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';

/** An interval in which decisions may have permitted what had already been withdrawn (domain-model 2, rule 2). */
export interface Exposure {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly purposeId: string;
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
  readonly eventId: string;
}

export const exposures: ReadModel<Exposure> = {
  name: 'exposures',
  version: 2,
  categories: ['subject'],
  keys: (event) => exposuresOf(event).map((exposure) => keyOf(exposure)),
  project: (row, event, key) => row ?? exposuresOf(event).find((exposure) => keyOf(exposure) === key),
  quarantines: { by: 'stream' },
  indexes: [
    ['controllerId', 'until'],
    ['controllerId', 'purposeId', 'until'],
  ],
};

const keyOf = ({ eventId, purposeId }: Exposure): string => `${eventId}.${purposeId}`;

/** One for each purpose whose consent the event ended before the event was recorded: until then the ledger knew nothing of the end. */
function exposuresOf(event: LedgerEvent): readonly Exposure[] {
  const fact = factOf<ConsentEvent>(event);
  if (fact.type !== 'ConsentWithdrawn' && fact.type !== 'ConsentRefused' && fact.type !== 'ConsentInvalidated') return [];
  const { before = [], after = [] } = fact.data.periods ?? {};
  return [...Map.groupBy(before, ({ purposeId }) => purposeId)].flatMap(([purposeId, periods]) => {
    const lost = periods.map((period) => lostOf(period, after, fact.recordedAt)).filter(({ from, until }) => from < until);
    if (lost.length === 0) return [];
    const { controllerId, subjectRef, eventId } = event;
    const from = earliest(...lost.map((span) => span.from))!;
    const until = lost.map((span) => span.until).reduce((last, end) => (end > last ? end : last));
    return [{ controllerId, subjectRef: subjectRef!, purposeId, from, until, eventId }];
  });
}

/**
 * From where the event took a period away (a withdrawal keeps what lies before it, an invalidation keeps nothing) until the event
 * was recorded, or until another event had ended the consent. An expiry ends no exposure: the consent read as expired, not as
 * stopped (domain-model 2, the example).
 */
function lostOf({ purposeId, from, until, expires }: ConsentPeriod, after: readonly ConsentPeriod[], recordedAt: Instant) {
  const left = after.find((period) => period.purposeId === purposeId && period.from === from);
  return { from: left?.until ?? from, until: expires ? recordedAt : earliest(until, recordedAt)! };
}
