import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import type { Appended, Conflict, NewEvent, Position, RecordedEvent } from '../port/event-store.port.ts';

/** Positions have gaps, as those of other stores may: nobody may count on their being dense. */
const step = 10n;

/** What the connections to one ledger in memory share. */
export class MemoryLog {
  readonly ledgerId: string;
  readonly events: RecordedEvent[] = [];
  readonly #streams = new Map<StreamId, RecordedEvent[]>();
  #changed = Promise.withResolvers<void>();

  constructor(ledgerId: string = randomUUID(), recorded: readonly RecordedEvent[] = []) {
    this.ledgerId = ledgerId;
    for (const event of recorded) this.#add(event);
  }

  get end(): Position {
    return this.events.at(-1)?.position ?? 0n;
  }

  /** Settles with the next append, or when a connection is closed. */
  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  streamOf(stream: StreamId): readonly RecordedEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Appended | Conflict {
    const current = this.streamOf(stream).length - 1;
    const last = expected === 'noStream' ? -1 : expected;
    if (current !== last) return this.#earlierAppend(stream, last + 1, events) ?? { kind: 'conflict', current };
    for (const [index, { eventId, type, data, metadata }] of events.entries()) {
      this.#add({ eventId, type, data, metadata, stream, revision: last + 1 + index, position: this.end + step });
    }
    this.wake();
    return { kind: 'appended', revision: last + events.length, position: this.end, repeated: false };
  }

  /** All but the last event of the store. */
  remove(stream: StreamId): void {
    const isGone = (event: RecordedEvent) => event.stream === stream && event.position < this.end;
    const kept = this.events.filter((event) => !isGone(event));
    this.#streams.set(
      stream,
      this.streamOf(stream).filter((event) => !isGone(event)),
    );
    this.events.splice(0, this.events.length, ...kept);
  }

  wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** The same ids from the same revision on: an append whose answer was lost. */
  #earlierAppend(stream: StreamId, from: number, events: readonly NewEvent[]): Appended | undefined {
    const stored = this.streamOf(stream).slice(from, from + events.length);
    if (stored.length < events.length || !stored.every(({ eventId }, n) => eventId === events[n]!.eventId)) return undefined;
    const { revision, position } = stored.at(-1)!;
    return { kind: 'appended', revision, position, repeated: true };
  }

  #add(event: RecordedEvent): void {
    this.events.push(event);
    const stream = this.#streams.get(event.stream);
    if (stream) stream.push(event);
    else this.#streams.set(event.stream, [event]);
  }
}
