import { randomUUID } from 'node:crypto';
import { MemoryEventStore, MemoryLog, type EndOfLedger, type Reached, type RecordedEvent } from '#event-store';
import { StoreUnavailable, type StreamId } from '#kernel';
import { replacing } from '#testing';
import type { Ledger } from '../engine/projection-dependencies.ts';

/** The ledger in memory, failing in the ways that a test switches on. */
export class FaultyLedger implements Ledger {
  ledgerId = 'ledger';
  /** Every call fails. */
  away = false;
  /** Subscriptions stay open and deliver nothing. */
  silent = false;
  /** Subscriptions deliver everything twice. */
  stuttering = false;
  /** Subscriptions deliver the first event again, a while after each other one. */
  echoing = false;
  /** Subscriptions leave out every event with this id, and go on. */
  withheld: string | undefined;
  /** How many subscriptions were begun. */
  subscriptions = 0;
  #log = new MemoryLog(this.ledgerId);
  #store = new MemoryEventStore(this.#log);
  #dropped = new AbortController();

  /** Records an event on a stream, whose category is `subject` unless the name has another. */
  record(stream: string, data: unknown = {}, type = 'Counted'): RecordedEvent {
    const name = (stream.includes('-') ? stream : `subject-acme.${stream}`) as StreamId;
    const revision = this.#log.streamOf(name).length - 1;
    const json = typeof data === 'string' ? data : JSON.stringify(data);
    const event = { eventId: randomUUID(), type, data: json, metadata: '{}' };
    this.#log.append(name, revision < 0 ? 'noStream' : revision, [event]);
    return this.#log.events.at(-1)!;
  }

  /** Every subscription ends. */
  drop(): void {
    this.#dropped.abort();
    this.#dropped = new AbortController();
  }

  /** Goes back to what a backup held after so many events. Subscriptions that are open get nothing more. */
  restore(events: number): void {
    this.#log = new MemoryLog(this.ledgerId, this.#log.events.slice(0, events));
    this.#store = new MemoryEventStore(this.#log);
  }

  /** The same ledger, but for what a test replaces. */
  with(over: Partial<Ledger>): Ledger {
    return replacing<Ledger>(this, over);
  }

  async *subscribe(after: bigint, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    this.subscriptions += 1;
    const ending = AbortSignal.any([signal, this.#dropped.signal]);
    for await (const item of this.#available().subscribe(after, ending)) {
      await this.#silence(ending);
      if (ending.aborted) return;
      this.#available();
      if (!('reached' in item) && item.eventId === this.withheld) continue;
      yield item;
      if (this.stuttering && !('reached' in item)) yield item;
      if (this.echoing) {
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
        yield this.#log.events[0]!;
      }
    }
  }

  readStream(stream: StreamId): AsyncIterable<RecordedEvent> {
    return this.#available().readStream(stream);
  }

  readAll(after: bigint, categories: readonly string[], controllerId?: string): AsyncIterable<RecordedEvent> {
    return this.#available().readAll(after, categories, controllerId);
  }

  async endAfter(verified: bigint): Promise<EndOfLedger> {
    return this.#available().endAfter(verified);
  }

  async countBetween(after: bigint, upTo: bigint): Promise<number> {
    return this.#available().countBetween(after, upTo);
  }

  async eventAt(position: bigint): Promise<{ eventId: string } | undefined> {
    return this.#available().eventAt(position);
  }

  async #silence(ending: AbortSignal): Promise<void> {
    const ended = new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
    while (this.silent && !ending.aborted) await Promise.race([this.#log.changed, ended]);
  }

  #available(): MemoryEventStore {
    if (this.away) throw new StoreUnavailable('the ledger in memory');
    return this.#store;
  }
}
