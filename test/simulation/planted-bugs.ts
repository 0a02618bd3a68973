import type { DocumentStore } from '#document-store';
import type { EventStore, MemoryLog, Reached, RecordedEvent } from '#event-store';
import { ledgerCategories, StoreUnavailable } from '#kernel';
import { liveViews } from '#projections';
import { replacing } from '#testing';
import { withoutStalls } from './engine-mutations.ts';
import type { FaultPlan } from './schedule/faults.ts';
import type { InvariantName } from './invariants/findings.ts';
import type { Planted } from './services/planted.ts';

export interface PlantedBug {
  readonly what: string;
  readonly planted: Planted;
  /** What it breaks: any of these may be found first. */
  readonly breaks: readonly InvariantName[];
}

/** A flip must come within the few milliseconds of a read: views are flipped all the time, and nothing keeps them from it. */
const slowGenerations: Partial<FaultPlan> = {
  ...{ nemeses: [], refused: 0, answerLost: 0, late: 0, broken: 0, stalled: 0, lost: 0, overtaken: 0 },
  ...{ longestWay: 30, lag: 400, rebuilds: true },
};

/** The mistakes that the simulation must find. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    what: 'a checkpoint is written before the documents',
    planted: { commitOrder: 'checkpointFirst' },
    breaks: ['rebuilt', 'withdrawn', 'quarantined'],
  },
  {
    what: 'a lease is taken, and no write asks for its epoch',
    planted: { documents: withoutEpochs },
    breaks: ['holderCommits'],
  },
  {
    what: 'a subscription waits for what comes after its last look was answered',
    planted: { events: withLostWakeUp },
    breaks: ['inTime', 'calm'],
  },
  {
    what: 'a decision is made from a view of any age',
    planted: { maxStaleness: Infinity },
    breaks: ['withdrawn', 'quarantined'],
  },
  {
    what: 'an append whose answer was lost is made again at the end of the stream',
    planted: { events: withSecondAppend },
    breaks: ['recordedOnce', 'chained'],
  },
  {
    what: 'an event that cannot be read is left out',
    planted: { read: (read) => (recorded) => readOrNothing(read, recorded) },
    breaks: ['rebuilt', 'quarantined'],
  },
  {
    what: 'a batch is projected that an event was left out of',
    planted: { events: withCountOfDelivered },
    breaks: ['rebuilt', 'withdrawn', 'quarantined'],
  },
  {
    what: 'a subscription that delivers nothing more is never found to stand still',
    planted: { mutate: withoutStalls },
    breaks: ['inTime'],
  },
  {
    what: 'a read goes over to the new generation of a view at once when it is flipped',
    planted: { live: withoutWait, faults: slowGenerations },
    breaks: ['withdrawn', 'quarantined'],
  },
];

/** Counts what the subscriptions have delivered. */
function withCountOfDelivered(store: EventStore): EventStore {
  const delivered = new Set<bigint>();
  async function* subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    for await (const item of store.subscribe(after, signal)) {
      if (!('reached' in item)) delivered.add(item.position);
      yield item;
    }
  }
  const countBetween = async (after: bigint, upTo: bigint) =>
    [...delivered].filter((position) => position > after && position <= upTo).length;
  return replacing(store, { subscribe, countBetween });
}

/** Its time runs so fast that a read that was at work at the flip is long over. */
function withoutWait(...[views, { documents, time }]: Parameters<typeof liveViews>): ReturnType<typeof liveViews> {
  return liveViews(views, { documents, time: { ...time, now: () => time.now() * 10_000 } });
}

function withoutEpochs(store: DocumentStore): DocumentStore {
  const latest = async (projection: string): Promise<number> => (await store.progress(projection)).epoch;
  return replacing(store, {
    commit: async (batch) => store.commit({ ...batch, epoch: await latest(batch.projection) }),
    beat: async (projection, heartbeat) => store.beat(projection, heartbeat, await latest(projection)),
    report: async (projection, condition) => store.report(projection, condition, await latest(projection)),
  });
}

function withLostWakeUp(store: EventStore, log: MemoryLog): EventStore {
  async function* subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent> {
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    for (let at = after; !signal.aborted;) {
      const next = await Array.fromAsync(store.readAll(at, ledgerCategories));
      for (const event of next) {
        yield event;
        at = event.position;
      }
      // What was recorded while the answer was on its way wakes nobody.
      if (next.length === 0) await Promise.race([log.changed, aborted]);
    }
  }
  return replacing(store, { subscribe });
}

function withSecondAppend(store: EventStore): EventStore {
  const append: EventStore['append'] = async (stream, expected, events) => {
    try {
      return await store.append(stream, expected, events);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const last = (await Array.fromAsync(store.readStream(stream))).at(-1);
      return store.append(stream, last?.revision ?? 'noStream', events);
    }
  };
  return replacing(store, { append });
}

function readOrNothing<Event>(read: (recorded: RecordedEvent) => readonly Event[], recorded: RecordedEvent): readonly Event[] {
  try {
    return read(recorded);
  } catch {
    return [];
  }
}
