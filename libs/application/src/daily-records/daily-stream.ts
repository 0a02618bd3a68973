import type { EventStore, NewEvent } from '#event-store';
import type { StreamId } from '#kernel';
import type { DailyRecords } from './daily-records.ts';
import { nameWriter } from './writer-directory.ts';

/** The writer's own stream of one day, and the revision of its last record. */
interface Place {
  readonly date: string;
  readonly stream: StreamId;
  revision: number | 'noStream';
}

export interface DailyStreamOptions {
  readonly store: Pick<EventStore, 'append'>;
  readonly kind: Pick<DailyRecords<object>, 'directory' | 'stream' | 'writers'>;
  readonly controllerId: string;
  readonly writer: string;
}

/** Where one writer puts its records of one tenant, one append after the other. */
export class DailyStream {
  readonly #options: DailyStreamOptions;
  #place: Place | undefined;

  constructor(options: DailyStreamOptions) {
    this.#options = options;
  }

  /** Resolves once all are on the disk. */
  async append(date: string, events: readonly NewEvent[]): Promise<void> {
    const { store } = this.#options;
    const place = await this.#placeOf(date);
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
    const { store, kind, controllerId, writer } = this.#options;
    await nameWriter(store, kind, controllerId, { date, writer });
    return (this.#place = { date, stream: kind.stream(controllerId, { date, writer }), revision: 'noStream' });
  }
}
