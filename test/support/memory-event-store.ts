import type { Appended, Conflict, EventStore, NewEvent, Reached, RecordedEvent } from '#event-store';
import { categoryOf, type StreamId } from '#kernel';

/** An event store in memory, under an id that the test chooses and over events that were recorded elsewhere. */
export class MemoryEventStore implements EventStore {
  readonly ledgerId: string;
  readonly events: RecordedEvent[];

  constructor(ledgerId: string, events: readonly RecordedEvent[] = []) {
    this.ledgerId = ledgerId;
    this.events = [...events];
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    const current = this.#of(stream).length - 1;
    if (current !== (expected === 'noStream' ? -1 : expected)) return { kind: 'conflict', current };
    for (const [index, event] of events.entries()) {
      this.events.push({ ...event, stream, revision: current + 1 + index, position: this.#end() + 10n });
    }
    return { kind: 'appended', revision: current + events.length, position: this.#end(), repeated: false };
  }

  async *readStream(stream: StreamId, from = 0): AsyncGenerator<RecordedEvent> {
    yield* this.#of(stream).slice(from);
  }

  async *readAll(after: bigint, categories: readonly string[]): AsyncGenerator<RecordedEvent> {
    yield* this.events.filter(({ stream, position }) => position > after && categories.includes(categoryOf(stream)));
  }

  /** What there is; then it waits, and nothing more comes. */
  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    yield* this.events.filter(({ position }) => position > after);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }

  async endAfter(verified: bigint): Promise<{ position: bigint; ledgerEvents: boolean }> {
    return { position: this.#end(), ledgerEvents: this.#end() > verified };
  }

  async eventAt(position: bigint): Promise<{ eventId: string } | undefined> {
    return this.events.find((event) => event.position === position);
  }

  async close(): Promise<void> {}

  #of(stream: StreamId): readonly RecordedEvent[] {
    return this.events.filter((event) => event.stream === stream);
  }

  #end(): bigint {
    return this.events.at(-1)?.position ?? 0n;
  }
}
