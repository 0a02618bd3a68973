import type { EventStore, NewEvent } from '#event-store';
import { instantOf, latest, type Clock, type Instant } from '#kernel';
import { dateOf } from '../daily-records/daily-records.ts';
import { DailyStream } from '../daily-records/daily-stream.ts';
import { accessRecords, type AccessRead } from './access-record.ts';

interface Waiting {
  readonly date: string;
  readonly event: NewEvent;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
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
  readonly #clock: Clock;
  readonly #stream: DailyStream;
  readonly #waiting: Waiting[] = [];
  #running = false;
  #last: Instant | undefined;

  constructor({ clock, ...of }: TenantAccess) {
    this.#clock = clock;
    this.#stream = new DailyStream({ ...of, kind: accessRecords });
  }

  /** Resolves once the record is on the disk. */
  async record(read: AccessRead): Promise<void> {
    // Like `recordedAt`: a clock that steps back must not break the order of the stream.
    const readAt = latest(instantOf(this.#clock()), this.#last);
    const event = accessRecords.records.encode({ readAt, ...read });
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
        await this.#stream.append(
          batch[0]!.date,
          batch.map(({ event }) => event),
        );
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
}
