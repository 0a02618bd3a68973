import type { EventStore } from '#event-store';
import type { Instant } from '#kernel';
import { firstRevision } from '../envelope/first-revision.ts';
import { dateOf, type DailyRecords, type DailyWriter } from './daily-records.ts';
import { writersByDay } from './writer-directory.ts';

/** Where a record stands among all records of its tenant: by time, then by writer, then as it was written. */
export interface RecordPlace {
  readonly time: Instant;
  readonly writer: string;
  readonly revision: number;
}

export interface PlacedRecord<T> {
  readonly place: RecordPlace;
  readonly eventId: string;
  readonly record: T;
}

export interface PeriodQuery {
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive; absent: without an end. */
  readonly to?: Instant;
  /** Exclusive; a place that an earlier call gave. */
  readonly after?: RecordPlace;
}

type Store = Pick<EventStore, 'readStream'>;

const endOfTime = '9999-12-31';

/** Oldest first. Opens the streams of the days asked for, one day after the other, each where its time begins. */
export async function* readDailyRecords<T extends object>(
  store: Store,
  kind: DailyRecords<T>,
  controllerId: string,
  { from, to, after }: PeriodQuery,
): AsyncGenerator<PlacedRecord<T>> {
  const begin = after && after.time > from ? after.time : from;
  const days = { first: dateOf(begin), last: to ? dateOf(to) : endOfTime };
  for (const [date, writers] of await writersByDay(store, kind, controllerId, days)) {
    const sources = [...writers].map((writer) => recordsFrom(store, kind, controllerId, { date, writer }, begin));
    for await (const placed of merged(sources)) {
      if (to !== undefined && placed.place.time >= to) return;
      if (!after || isBefore(after, placed.place)) yield placed;
    }
  }
}

function isBefore(one: RecordPlace, other: RecordPlace): boolean {
  if (one.time !== other.time) return one.time < other.time;
  return one.writer === other.writer ? one.revision < other.revision : one.writer < other.writer;
}

async function* recordsFrom<T extends object>(
  store: Store,
  kind: DailyRecords<T>,
  controllerId: string,
  day: DailyWriter,
  begin: Instant,
): AsyncGenerator<PlacedRecord<T>> {
  const stream = kind.stream(controllerId, day);
  for await (const recorded of store.readStream(stream, await firstFrom())) {
    const record = kind.records.decode(recorded);
    yield {
      eventId: recorded.eventId,
      place: { time: kind.timeOf(record), writer: day.writer, revision: recorded.revision },
      record,
    };
  }

  /** The first revision that was recorded at or after `begin`: found in few steps, however long the stream, for times rise in it. */
  function firstFrom(): Promise<number> {
    const liesBefore = async (revision: number): Promise<boolean> => {
      for await (const recorded of store.readStream(stream, revision)) return kind.timeOf(kind.records.decode(recorded)) < begin;
      return false;
    };
    return firstRevision(liesBefore);
  }
}

/** What each source gives in order, in the order of all. */
async function* merged<T>(sources: readonly AsyncGenerator<PlacedRecord<T>>[]): AsyncGenerator<PlacedRecord<T>> {
  try {
    const heads = await Promise.all(sources.map((source) => source.next()));
    for (;;) {
      const first = earliest(heads);
      if (first < 0) return;
      yield heads[first]!.value as PlacedRecord<T>;
      heads[first] = await sources[first]!.next();
    }
  } finally {
    await Promise.all(sources.map((source) => source.return(undefined)));
  }
}

/** The index of the head that comes first; -1 when all have ended. */
function earliest<T>(heads: readonly IteratorResult<PlacedRecord<T>, unknown>[]): number {
  let first = -1;
  for (const [index, head] of heads.entries()) {
    if (head.done) continue;
    const best = heads[first];
    if (!best || best.done || isBefore(head.value.place, best.value.place)) first = index;
  }
  return first;
}
