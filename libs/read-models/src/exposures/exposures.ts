import type { ConsentBefore } from '#domain';
import { latest, type Instant, type LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';

/** An interval in which decisions may have permitted what had been taken back already (domain-model 2, rule 2). */
export interface Exposure {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly purposeId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly eventId: string;
}

export const exposures: ReadModel<Exposure> = {
  name: 'exposures',
  version: 1,
  categories: ['subject'],
  keys: (event) => exposuresOf(event).map(({ purposeId }) => `${event.eventId}.${purposeId}`),
  project: (row, event) => row ?? exposuresOf(event)[0],
  indexes: [
    ['controllerId', 'from'],
    ['controllerId', 'purposeId', 'from'],
  ],
};

const ending = new Set(['ConsentWithdrawn', 'ConsentRefused', 'ConsentInvalidated']);

/** One for each live consent that the event ended later than it took effect. */
export function exposuresOf(event: LedgerEvent): readonly Exposure[] {
  if (!ending.has(event.type)) return [];
  const { controllerId, subjectRef, eventId, recordedAt, receivedAt } = event;
  const data = event.data as { previous: ConsentBefore | readonly ConsentBefore[]; effectiveFrom?: Instant };
  const tookEffect = data.effectiveFrom ?? receivedAt;
  return [data.previous].flat().flatMap(({ purposeId, state, since }) => {
    const from = latest(tookEffect, since);
    const live = state === 'given' || state === 'renewed';
    return live && from < recordedAt
      ? [{ controllerId, subjectRef: subjectRef!, purposeId, from, until: recordedAt, eventId }]
      : [];
  });
}
