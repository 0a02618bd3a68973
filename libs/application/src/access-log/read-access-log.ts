import type { EventStore } from '#event-store';
import { streams, type Instant, type StreamId } from '#kernel';
import { firstRevision } from '../envelope/first-revision.ts';
import { writersByDay } from './access-directory.ts';
import { accessRecords, type AccessRecord } from './access-record.ts';

/** Where a record stands among all records of its tenant: by time, then by writer, then as it was written. */
export interface AccessPlace {
  readonly readAt: Instant;
  readonly writer: string;
  readonly revision: number;
}

export interface PlacedRecord {
  readonly place: AccessPlace;
  readonly record: AccessRecord;
}

export interface AccessQuery {
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive; absent: without an end. */
  readonly to?: Instant;
  readonly subjectRef?: string;
  /** Exclusive; a place that an earlier call gave. */
  readonly after?: AccessPlace;
}

type Store = Pick<EventStore, 'readStream'>;

const endOfTime = '9999-12-31';

/** Oldest first. Opens the streams of the days asked for, one day after the other, each where its time begins. */
export async function* readAccessLog(store: Store, controllerId: string, query: AccessQuery): AsyncGenerator<PlacedRecord> {
  const { from, to, subjectRef, after } = query;
  const begin = after && after.readAt > from ? after.readAt : from;
  const days = { first: begin.slice(0, 10), last: to?.slice(0, 10) ?? endOfTime };
  for (const [date, writers] of await writersByDay(store, controllerId, days)) {
    const sources = [...writers].map((writer) => recordsFrom(store, streams.access(controllerId, date, writer), writer, begin));
    for await (const placed of merged(sources)) {
      if (to !== undefined && placed.place.readAt >= to) return;
      if (after && !isBefore(after, placed.place)) continue;
      if (subjectRef === undefined || isOf(subjectRef, placed.record)) yield placed;
    }
  }
}

const isOf = (sought: string, { subjectRef, subjectRefs }: AccessRecord): boolean =>
  subjectRef === sought || subjectRefs?.includes(sought) === true;

function isBefore(one: AccessPlace, other: AccessPlace): boolean {
  if (one.readAt !== other.readAt) return one.readAt < other.readAt;
  return one.writer === other.writer ? one.revision < other.revision : one.writer < other.writer;
}

async function* recordsFrom(store: Store, stream: StreamId, writer: string, begin: Instant): AsyncGenerator<PlacedRecord> {
  for await (const recorded of store.readStream(stream, await firstFrom(store, stream, begin))) {
    const record = accessRecords.decode(recorded);
    yield { place: { readAt: record.readAt, writer, revision: recorded.revision }, record };
  }
}

/** The first revision that was recorded at or after `begin`: found in few steps, however long the stream, for times rise in it. */
function firstFrom(store: Store, stream: StreamId, begin: Instant): Promise<number> {
  const liesBefore = async (revision: number): Promise<boolean> => {
    for await (const recorded of store.readStream(stream, revision)) return accessRecords.decode(recorded).readAt < begin;
    return false;
  };
  return firstRevision(liesBefore);
}

/** What each source gives in order, in the order of all. */
async function* merged(sources: readonly AsyncGenerator<PlacedRecord>[]): AsyncGenerator<PlacedRecord> {
  try {
    const heads = await Promise.all(sources.map((source) => source.next()));
    for (;;) {
      const first = earliest(heads);
      if (first < 0) return;
      yield heads[first]!.value as PlacedRecord;
      heads[first] = await sources[first]!.next();
    }
  } finally {
    await Promise.all(sources.map((source) => source.return(undefined)));
  }
}

/** The index of the head that comes first; -1 when all have ended. */
function earliest(heads: readonly IteratorResult<PlacedRecord, unknown>[]): number {
  let first = -1;
  for (const [index, head] of heads.entries()) {
    if (head.done) continue;
    const best = heads[first];
    if (!best || best.done || isBefore(head.value.place, best.value.place)) first = index;
  }
  return first;
}
