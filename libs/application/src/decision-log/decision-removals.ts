import type { EventStore } from '#event-store';
import { code, object, required, streams, text, instant, type Instant } from '#kernel';
import { keptAs } from '../daily-records/kept-record.ts';
import { writersByDay } from '../daily-records/writer-directory.ts';
import { decisionRecords } from './decision-record.ts';

/** That the records of all days before a date are removed: once when it begins, once when it is done. */
export interface DecisionRemoval {
  readonly at: Instant;
  readonly before: string;
  readonly state: 'begun' | 'done';
}

const removals = keptAs(
  'DecisionRecordsRemoved',
  object<DecisionRemoval>({
    at: required(instant, 'when'),
    before: required(text('UTC date'), 'the first day that is kept'),
    state: required(code('begun', 'done'), 'how far it has come'),
  }),
);

export type RemovingStore = Pick<EventStore, 'append' | 'readStream'> & Required<Pick<EventStore, 'removeStream'>>;

export interface OldDecisions {
  readonly controllerId: string;
  /** The first day that is kept. */
  readonly before: string;
  readonly at: Instant;
}

/**
 * Removes a tenant's records of the days before a date; resolves with the number of streams. That it begins is recorded before the
 * first is gone; a process that is killed between leaves it begun, and the next one removes the rest.
 */
export async function removeOldDecisions(store: RemovingStore, { controllerId, before, at }: OldDecisions): Promise<number> {
  const stream = streams.decisionRemovals(controllerId);
  let revision = -1;
  let done = '';
  for await (const recorded of store.readStream(stream)) {
    const removal = removals.decode(recorded);
    revision = recorded.revision;
    if (removal.state === 'done') done = removal.before;
  }
  const days = await writersByDay(store, decisionRecords, controllerId, { first: done, last: before });
  const old = days.flatMap(([date, writers]) => (date < before ? [...writers].map((writer) => ({ date, writer })) : []));
  if (old.length === 0) return 0;
  for (const state of ['begun', 'done'] as const) {
    if (state === 'done') for (const day of old) await store.removeStream(decisionRecords.stream(controllerId, day));
    const expected = revision < 0 ? 'noStream' : revision;
    const answer = await store.append(stream, expected, [removals.encode({ at, before, state })]);
    // Another process is at it.
    if (answer.kind === 'conflict') return 0;
    revision = answer.revision;
  }
  return old.length;
}
