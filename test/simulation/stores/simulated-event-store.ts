import type { EndOfLedger, EventStore, MemoryEventStore, NewEvent, Reached, RecordedEvent } from '#event-store';
import { StoreUnavailable, type StreamId } from '#kernel';
import type { StoreLink } from './store-link.ts';

/** How often a silent subscription looks whether the silence is over, in milliseconds. */
const silenceMillis = 500;

/** The event store in memory, as one process has it over a network. */
export class SimulatedEventStore implements EventStore {
  readonly #inner: MemoryEventStore;
  readonly #link: StoreLink;

  constructor(inner: MemoryEventStore, link: StoreLink) {
    this.#inner = inner;
    this.#link = link;
  }

  get ledgerId(): string {
    return this.#inner.ledgerId;
  }

  append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]) {
    return this.#link.call(`append to ${stream}`, () => this.#inner.append(stream, expected, events));
  }

  readStream(stream: StreamId, from?: number): AsyncIterable<RecordedEvent> {
    return this.#read(`read ${stream}`, () => this.#inner.readStream(stream, from));
  }

  readAll(after: bigint, categories: readonly string[], controllerId?: string): AsyncIterable<RecordedEvent> {
    return this.#read('read all', () => this.#inner.readAll(after, categories, controllerId));
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    const { faults, process } = this.#link;
    const given: (RecordedEvent | Reached)[] = [];
    let overtaken: RecordedEvent | Reached | undefined;
    let stands = false;
    for await (const delivery of this.#inner.subscribe(after, signal)) {
      await this.#link.delivery(signal);
      while (faults.silencesSubscriptions && !signal.aborted) await process.wait('silence', silenceMillis, signal);
      if (signal.aborted) return;
      if (faults.breaksSubscription()) throw new StoreUnavailable('following the ledger');
      stands ||= faults.stallsSubscription();
      if (stands || faults.losesDelivery()) continue;
      if (!overtaken && faults.letsDeliveryBeOvertaken()) {
        overtaken = delivery;
        continue;
      }
      yield delivery;
      given.push(delivery);
      if (overtaken) yield overtaken;
      overtaken = undefined;
      const again = faults.repeated(given);
      if (again) yield again;
    }
  }

  endAfter(verified: bigint): Promise<EndOfLedger> {
    return this.#link.call('end', () => this.#inner.endAfter(verified));
  }

  countBetween(after: bigint, upTo: bigint): Promise<number> {
    return this.#link.call('count', () => this.#inner.countBetween(after, upTo));
  }

  eventAt(position: bigint): Promise<{ eventId: string } | undefined> {
    return this.#link.call('event at', () => this.#inner.eventAt(position));
  }

  async close(): Promise<void> {
    await this.#inner.close();
  }

  /** What the store holds when the request arrives. */
  async *#read(operation: string, events: () => AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    yield* await this.#link.call(operation, () => Array.fromAsync(events()));
  }
}
