import { openEventStoreDb, type EventStore, type NewEvent, type RecordedEvent } from '#event-store';
import type { StreamId } from '#kernel';
import type { Harness } from '../../libs/event-store/src/conformance/store-fixture.ts';

let opened = 0;

/**
 * A ledger for one test on a server that keeps what other tests wrote: streams get another name, and what lies before the
 * test is hidden.
 */
export async function ledgerOnSharedServer(url: string): Promise<Harness> {
  const open = () => openEventStoreDb({ url, production: false, init: true, maxAges: { access: 60, decision: 60 } });
  const store = await open();
  const before = (await store.endAfter(0n)).position;
  await store.close();
  const mark = `${Date.now()}.${(opened += 1)}.`;
  return { open: async () => new LaterPart(await open(), before, mark), dispose: async () => undefined };
}

class LaterPart implements EventStore {
  readonly #store: EventStore;
  readonly #before: bigint;
  readonly #mark: string;

  constructor(store: EventStore, before: bigint, mark: string) {
    this.#store = store;
    this.#before = before;
    this.#mark = mark;
  }

  get ledgerId(): string {
    return this.#store.ledgerId;
  }

  append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]) {
    return this.#store.append(this.#marked(stream), expected, events);
  }

  async *readStream(stream: StreamId, from?: number) {
    for await (const event of this.#store.readStream(this.#marked(stream), from)) yield this.#unmarked(event);
  }

  async *readAll(after: bigint, categories: readonly string[], controllerId?: string) {
    for await (const event of this.#store.readAll(this.#later(after), categories, controllerId)) yield this.#unmarked(event);
  }

  async *subscribe(after: bigint, signal: AbortSignal) {
    for await (const item of this.#store.subscribe(this.#later(after), signal))
      yield 'reached' in item ? item : this.#unmarked(item);
  }

  async endAfter(verified: bigint) {
    const { position, ...rest } = await this.#store.endAfter(this.#later(verified));
    return { position: position > this.#before ? position : 0n, ...rest };
  }

  countBetween(after: bigint, upTo: bigint) {
    return this.#store.countBetween(this.#later(after), this.#later(upTo));
  }

  eventAt(position: bigint) {
    return this.#store.eventAt(position);
  }

  close() {
    return this.#store.close();
  }

  #later(position: bigint): bigint {
    return position > this.#before ? position : this.#before;
  }

  /** Behind the controller's dash; a name without one stays what it is, for the store to refuse. */
  #marked = (stream: StreamId): StreamId => stream.replace(/^([a-z]+-acme\.)/, `$1${this.#mark}`) as StreamId;

  #unmarked = (event: RecordedEvent): RecordedEvent => ({ ...event, stream: event.stream.replace(this.#mark, '') as StreamId });
}
