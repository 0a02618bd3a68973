import { EventStoreDBClient, jsonEvent, START, streamNameFilter, type JSONType } from '@eventstore/db-client';
import { ledgerCategories, type StreamId } from '#kernel';
import { consentEvent } from '../append/consents.ts';

/** What a caller of the client would write who needs no adapter: texts parsed, no retries, no timeouts, no paging. */
export class BareEventStore {
  readonly #client: EventStoreDBClient;

  constructor(url: string, batches: boolean) {
    this.#client = EventStoreDBClient.connectionString(url);
    // As the adapter has it: a call for each append.
    if (!batches) Object.assign(this.#client, { supports: async () => false });
  }

  async append(stream: StreamId, revision: number): Promise<void> {
    const expectedRevision = revision === 0 ? ('no_stream' as const) : BigInt(revision - 1);
    await this.#client.appendToStream(stream, [events[revision % 2]!()], { expectedRevision, requiresLeader: true });
  }

  async readStream(stream: StreamId): Promise<number> {
    let events = 0;
    for await (const { event } of this.#client.readStream(stream, { requiresLeader: true })) events += event ? 1 : 0;
    return events;
  }

  /** Events of the ledger; the client filters nothing. */
  async replay(): Promise<number> {
    let events = 0;
    for await (const { event } of this.#client.readAll({ fromPosition: START, requiresLeader: true }))
      if (event?.streamId.startsWith('subject-')) events += 1;
    return events;
  }

  async follow(until: number): Promise<number> {
    const filter = streamNameFilter({ prefixes: ledgerCategories.map((category) => `${category}-`), checkpointInterval: 32 });
    const subscription = this.#client.subscribeToAll({ fromPosition: START, requiresLeader: true, filter });
    let events = 0;
    for await (const { event } of subscription) {
      events += event ? 1 : 0;
      if (events === until) break;
    }
    // Else it would keep one of the connection's 100 streams.
    await subscription.unsubscribe();
    return events;
  }

  close(): Promise<void> {
    return this.#client.dispose();
  }
}

/** An event as objects, which the client writes as JSON. */
const events = [0, 1].map((revision) => {
  const { type, data, metadata } = consentEvent(revision);
  const [parsedData, parsedMetadata] = [JSON.parse(data), JSON.parse(metadata)] as [JSONType, JSONType];
  return () => jsonEvent({ type, data: parsedData, metadata: parsedMetadata });
});
