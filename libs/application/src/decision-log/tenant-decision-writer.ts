import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, NewEvent } from '#event-store';
import { appendLimit, appendSize, instantOf, latest, StoreUnavailable, type Clock, type Instant } from '#kernel';
import { dateOf } from '../daily-records/daily-records.ts';
import { DailyStream } from '../daily-records/daily-stream.ts';
import { decisionRecords } from './decision-record.ts';
import type { AnsweredQuestion, DecisionRecord } from './decision-record.schema.ts';

export type DecisionLogNotice =
  | { readonly kind: 'recorded'; readonly records: number }
  /** The store is away: what waits is tried again. */
  | { readonly kind: 'postponed' }
  /** Records that nobody will see: more wait than may, or they cannot be written. */
  | { readonly kind: 'dropped'; readonly records: number; readonly cause?: unknown };

export interface TenantDecisions {
  readonly store: Pick<EventStore, 'append'>;
  readonly clock: Clock;
  readonly controllerId: string;
  readonly writer: string;
  readonly observe: (notice: DecisionLogNotice) => void;
}

/** Records of one append, and what they may hold: half of what an append may, for a record is not measured before it is encoded. */
const maxRecords = 256;
const maxBytes = appendLimit / 2;
/** What waits at most while the store is away; what comes then is dropped. */
export const maxWaiting = 10_000;
/** How long a record waits for others, and how long a store that is away is left alone. */
export const groupMillis = 500;

interface Group {
  readonly date: string;
  readonly events: readonly NewEvent[];
}

/** One tenant's decisions of one process, recorded in groups after they were answered. */
export class TenantDecisionWriter {
  readonly #tenant: TenantDecisions;
  readonly #stream: DailyStream;
  readonly #waiting: DecisionRecord[] = [];
  readonly #ending = new AbortController();
  #last: Instant | undefined;
  /** On its way: tried again as it is, with the same ids, for a lost answer may mean that it was stored. */
  #group: Group | undefined;
  #running: Promise<void> | undefined;
  #full: (() => void) | undefined;

  constructor(tenant: TenantDecisions) {
    this.#tenant = tenant;
    this.#stream = new DailyStream({ ...tenant, kind: decisionRecords });
  }

  /** How many records are not on the disk. */
  get waiting(): number {
    return this.#waiting.length + (this.#group?.events.length ?? 0);
  }

  /** Never waits, never fails: the answer is on its way. */
  record(answered: AnsweredQuestion): void {
    if (this.waiting >= maxWaiting) return this.#tenant.observe({ kind: 'dropped', records: 1 });
    // Like `recordedAt`: a clock that steps back must not break the order of the stream.
    this.#last = latest(instantOf(this.#tenant.clock()), this.#last);
    this.#waiting.push({ answeredAt: this.#last, ...answered });
    if (this.#waiting.length >= maxRecords) this.#full?.();
    this.#running ??= this.#run();
  }

  /** Writes what waits, as far as the store takes it at once. */
  async close(): Promise<void> {
    this.#ending.abort();
    this.#full?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    await this.#others();
    while (this.waiting > 0) {
      this.#group ??= this.#take();
      const outcome = this.#group && (await this.#write(this.#group));
      if (outcome === 'postponed') {
        if (this.#ending.signal.aborted) break;
        await pause(groupMillis, undefined, { signal: this.#ending.signal }).catch(() => undefined);
      } else this.#group = undefined;
      if (this.#waiting.length < maxRecords && outcome !== 'postponed' && this.waiting > 0) await this.#others();
    }
    if (this.waiting > 0) this.#tenant.observe({ kind: 'dropped', records: this.waiting });
    this.#running = undefined;
  }

  /** Until a group is full, or has waited long enough. */
  #others(): Promise<void> {
    if (this.#ending.signal.aborted || this.#waiting.length >= maxRecords) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#full?.(), groupMillis);
      this.#full = () => {
        clearTimeout(timer);
        this.#full = undefined;
        resolve();
      };
    });
  }

  async #write({ date, events }: Group): Promise<'done' | 'postponed'> {
    const { observe } = this.#tenant;
    try {
      await this.#stream.append(date, events);
      observe({ kind: 'recorded', records: events.length });
    } catch (cause) {
      if (cause instanceof StoreUnavailable) {
        observe({ kind: 'postponed' });
        return 'postponed';
      }
      observe({ kind: 'dropped', records: events.length, cause });
    }
    return 'done';
  }

  /** The next records of one day that fit one append. */
  #take(): Group | undefined {
    const date = dateOf(this.#waiting[0]!.answeredAt);
    const events: NewEvent[] = [];
    for (let bytes = 0; events.length < maxRecords && bytes < maxBytes;) {
      const next = this.#waiting[0];
      if (!next || dateOf(next.answeredAt) !== date) break;
      const event = this.#encoded(this.#waiting.shift()!);
      if (!event) continue;
      events.push(event);
      bytes += appendSize([event]);
    }
    return events.length > 0 ? { date, events } : undefined;
  }

  #encoded(record: DecisionRecord): NewEvent | undefined {
    try {
      return decisionRecords.records.encode(record);
    } catch (cause) {
      this.#tenant.observe({ kind: 'dropped', records: 1, cause });
      return undefined;
    }
  }
}
