import { checkCommit } from './check-commit.ts';
import { LogSignal } from './log-signal.ts';
import type { AppendOutcome, ExpectedRevision, ProposedEvent, StoredEvent } from './stored-event.ts';
import { visibleEvents } from './visible-events.ts';

/** Where the records of an empty log start: a position is an offset in a file, never a count. */
const firstPosition = 1_169;
const recordOverhead = 97;

/** The last event of a stream that was tombstoned. */
export const streamDeleted = '$streamDeleted';

export interface EventLogOptions {
  readonly now?: () => number;
  /** Called with the events of one append before it is answered. */
  readonly store?: (events: readonly StoredEvent[]) => void;
}

/** The log of the server: what outlives a restart, save the ids that `any` recognises. */
export class EventLog {
  readonly signal = new LogSignal();
  readonly #events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #deleted = new Set<string>();
  readonly #seen = new Map<string, StoredEvent>();
  readonly #pretended = new Set<number>();
  readonly #now: () => number;
  readonly #store: (events: readonly StoredEvent[]) => void;
  #end = firstPosition;

  constructor(options: EventLogOptions = {}) {
    this.#now = options.now ?? Date.now;
    this.#store = options.store ?? (() => undefined);
  }

  /** All events in the order of their positions. */
  get events(): readonly StoredEvent[] {
    return this.#events;
  }

  /** The position that the next event gets. */
  get end(): number {
    return this.#end;
  }

  append(stream: string, expected: ExpectedRevision, proposed: readonly ProposedEvent[]): AppendOutcome {
    if (this.#deleted.has(stream)) return { kind: 'stream-deleted' };
    const events = this.#streams.get(stream) ?? [];
    const ids = proposed.map((event) => event.id);
    const check = checkCommit(events, expected, ids, this.#seen);
    if (check.kind === 'wrong-expected-version') return { kind: check.kind, current: events.at(-1)?.revision, expected };
    if (check.kind === 'idempotent') return { kind: 'success', revision: check.last.revision, position: check.last.position };
    const stored = this.#record(stream, events.length, proposed);
    this.#store(stored);
    this.restore(stored);
    this.signal.notify();
    return { kind: 'success', revision: this.revisionOf(stream) ?? -1, position: stored.at(-1)?.position };
  }

  /** Takes in events that were stored before: at the start of the process, or just now. */
  restore(stored: readonly StoredEvent[]): void {
    for (const event of stored) {
      const stream = this.#streams.get(event.stream) ?? [];
      stream.push(event);
      this.#streams.set(event.stream, stream);
      this.#events.push(event);
      this.#seen.set(event.id, event);
      this.#end = event.position + sizeOf(event);
      if (event.type === streamDeleted) this.#deleted.add(event.stream);
    }
  }

  /** After a restart `any` recognises nothing that was stored before. */
  forgetSeenIds(): void {
    this.#seen.clear();
  }

  /** The events that a read of the stream shows, or `not-found` or `deleted`. */
  stream(name: string): readonly StoredEvent[] | 'not-found' | 'deleted' {
    if (this.#deleted.has(name)) return 'deleted';
    const events = this.#streams.get(name);
    if (!events) return 'not-found';
    return visibleEvents(events, this.#streams.get(`$$${name}`) ?? [], this.#now());
  }

  revisionOf(name: string): number | undefined {
    return this.#streams.get(name)?.at(-1)?.revision;
  }

  /** The place in `events` of the first event at or behind a position. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#events[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether the position is that of a record, or was given out by a checkpoint. */
  isPosition(position: number): boolean {
    return position === this.#end || this.#pretended.has(position) || this.#events[this.indexAt(position)]?.position === position;
  }

  /** A position beyond the last event, given out all the same: the next events get positions below it. */
  pretendPosition(): number {
    const position = this.#end + 64 * 1024;
    this.#pretended.add(position);
    return position;
  }

  #record(stream: string, revision: number, proposed: readonly ProposedEvent[]): StoredEvent[] {
    let position = this.#end;
    return proposed.map((event, index) => {
      const stored = { ...event, stream, revision: revision + index, position, created: this.#now() };
      position += sizeOf(stored);
      return stored;
    });
  }
}

const sizeOf = (event: StoredEvent): number =>
  recordOverhead + event.stream.length + event.type.length + event.data.length + event.customMetadata.length;
