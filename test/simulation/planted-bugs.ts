import type { DocumentStore } from '#document-store';
import type { EventStore, MemoryLog, RecordedEvent } from '#event-store';
import { ledgerCategories, StoreUnavailable } from '#kernel';
import { replacing } from '#testing';
import type { InvariantName } from './invariants/findings.ts';
import type { Planted } from './services/planted.ts';

export interface PlantedBug {
  readonly what: string;
  readonly planted: Planted;
  /** What it breaks: any of these may be found first. */
  readonly breaks: readonly InvariantName[];
}

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
];

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
