import type { EventStore, NewEvent } from '#event-store';
import { instantOf, latest, streams, type Clock, type Instant, type StreamId } from '#kernel';
import { nameWriter } from './access-directory.ts';
import { accessRecords, type AccessRead } from './access-record.ts';

interface Waiting {
  readonly date: string;
  readonly event: NewEvent;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The writer's own stream of one day, and the revision of its last record. */
interface Place {
  readonly date: string;
  readonly stream: StreamId;
  revision: number | 'noStream';
}

export interface TenantAccess {
  readonly store: Pick<EventStore, 'append'>;
  readonly clock: Clock;
  readonly controllerId: string;
  readonly writer: string;
}

/** Records in one append; far below what an append may hold. */
const maxRecords = 256;

/** One tenant's records of one process. What comes while an append is on its way shares the next one, and its flush. */
export class TenantAccessWriter {
  readonly #access: TenantAccess;
  readonly #waiting: Waiting[] = [];
  #running = false;
  #last: Instant | undefined;
  #place: Place | undefined;

  constructor(access: TenantAccess) {
    this.#access = access;
  }

  /** Resolves once the record is on the disk. */
  async record(read: AccessRead): Promise<void> {
    // Like `recordedAt`: a clock that steps back must not break the order of the stream.
    const readAt = latest(instantOf(this.#access.clock()), this.#last);
    const event = accessRecords.encode({ readAt, ...read });
    this.#last = readAt;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ date: dateOf(readAt), event, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) {
      try {
        await this.#append(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }

  /** Those that wait, of one day. */
  #take(): readonly Waiting[] {
    const tomorrow = this.#waiting.findIndex(({ date }) => date !== this.#waiting[0]!.date);
    return this.#waiting.splice(0, Math.min(maxRecords, tomorrow < 0 ? maxRecords : tomorrow));
  }

  async #append(batch: readonly Waiting[]): Promise<void> {
    const { store } = this.#access;
    const place = await this.#placeOf(batch[0]!.date);
    const events = batch.map(({ event }) => event);
    let answer = await store.append(place.stream, place.revision, events);
    if (answer.kind === 'conflict') {
      // Nobody else writes here: an append whose answer was lost is there after all.
      place.revision = answer.current;
      answer = await store.append(place.stream, place.revision, events);
    }
    if (answer.kind === 'conflict') throw new Error(`somebody else writes to ${place.stream}`);
    place.revision = answer.revision;
  }

  /** A stream is named before it has a record, so that no record is out of sight. */
  async #placeOf(date: string): Promise<Place> {
    if (this.#place?.date === date) return this.#place;
    const { store, controllerId, writer } = this.#access;
    await nameWriter(store, controllerId, { date, writer });
    return (this.#place = { date, stream: streams.access(controllerId, date, writer), revision: 'noStream' });
  }
}

const dateOf = (at: Instant): string => at.slice(0, 10);
