import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from '@jest/globals';
import { decodeAll, encode, noPreviousHash, sealsFrom, type RecordedSeal } from '#application';
import { MemoryDocumentStore, type DocumentStore } from '#document-store';
import { MemoryEventStore, MemoryLog, type EventStore, type RecordedEvent } from '#event-store';
import { instantOf, streams } from '#kernel';
import { collectionOf, startProjections, type Projections, type ReadModel } from '#projections';
import { logTree } from '#read-models';
import { eventually, ManualTime, replacing } from '#testing';
import { newKeyFile, signerOf } from '#transparency-log';
import { CheckpointReader, checkpointsSpec } from '../checkpoints/checkpoint-documents.ts';
import type { SealerDependencies, SealerNotice } from '../sealer/sealer-dependencies.ts';
import { startSealer, type Sealer } from '../sealer/sealer.ts';

export const keyFile = newKeyFile();
export const originOf = (controllerId: string): string => `ledger.example/${controllerId}`;

/** A ledger in memory with the tree of its logs, and a manual clock, for each test. */
export class SealingFixture {
  time!: ManualTime;
  events!: EventStore;
  documents!: DocumentStore;
  checkpoints!: CheckpointReader;
  notices!: SealerNotice[];
  #log!: MemoryLog;
  #running!: { stop(): Promise<void> }[];

  static forEachTest(): SealingFixture {
    const fixture = new SealingFixture();
    beforeEach(() => fixture.#setUp());
    afterEach(() => fixture.stop());
    return fixture;
  }

  /** `read`: how the entries are read, where not as the view reads them. */
  startTree(read?: ReadModel['decode']): Projections {
    const options = { ledger: this.events, documents: this.documents, time: this.time, decode: decodeAll, holder: randomUUID() };
    const projections = startProjections([{ ...(logTree as ReadModel), ...(read && { decode: read }) }], {
      ...options,
      takeOver: true,
    });
    this.#running.push(projections);
    return projections;
  }

  /** Starts a sealer, as its own process would; `over` replaces what it is given. */
  startSealer(over: Partial<SealerDependencies> = {}): Sealer {
    const { events, documents, time } = this;
    const sealer = startSealer({
      ...{ events, documents, time, originOf },
      holder: randomUUID(),
      takeOver: true,
      signersOf: (controllerId) => [signerOf(originOf(controllerId), keyFile)!],
      observe: (notice) => void this.notices.push(notice),
      ...over,
    });
    this.#running.push(sealer);
    return sealer;
  }

  /** Ends everything that was started. */
  async stop(): Promise<void> {
    await Promise.all(this.#running.splice(0).map((running) => running.stop()));
  }

  /** Records so many events, each on a stream of its own; resolves with the id of the last. */
  async record(count: number, controllerId = 'acme'): Promise<string> {
    let eventId = '';
    for (let n = 0; n < count; n++) {
      const at = instantOf(this.time.now());
      eventId = randomUUID();
      const event = encode({
        ...{ eventId, type: 'Counted', data: { n }, schemaVersion: 1, controllerId },
        recordedBy: { sub: 'shop', roles: ['service-command'] },
        actor: { id: 'shop', role: 'dataController' },
        ...{ receivedAt: at, recordedAt: at, channel: 'api', commandId: randomUUID() },
        ...{ commandDigest: noPreviousHash, previousHash: noPreviousHash },
      });
      await this.events.append(streams.subject(controllerId, randomUUID()), 'noStream', [event]);
    }
    return eventId;
  }

  /** Records so many answers of the decision log, in the stream of one process's day. */
  async decide(count: number, { controllerId = 'acme', writer = 'w1', day = '2026-03-01' } = {}): Promise<void> {
    const stream = streams.decisions(controllerId, day, writer);
    let last = -1;
    for await (const { revision } of this.events.readStream(stream)) last = revision;
    for (let n = 0; n < count; n++) {
      const event = { eventId: randomUUID(), type: 'DecisionAnswered', data: `{"n":${n}}`, metadata: '{"schemaVersion":1}' };
      await this.events.append(stream, last + n < 0 ? 'noStream' : last + n, [event]);
    }
  }

  /** The ledger with other events, as somebody with the file might make it. Whatever runs must have been stopped. */
  edit(change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[]): void {
    this.#log = new MemoryLog('ledger', change(this.#log.events));
    this.events = new MemoryEventStore(this.#log);
  }

  /** The views are lost, with the checkpoints that were signed. */
  async loseViews(): Promise<void> {
    await this.#emptyDocuments();
  }

  documentsWith(over: Partial<DocumentStore>): DocumentStore {
    return replacing(this.documents, over);
  }

  eventsWith(over: Partial<EventStore>): EventStore {
    return replacing(this.events, over);
  }

  seals(controllerId = 'acme'): Promise<readonly RecordedSeal[]> {
    return Array.fromAsync(sealsFrom(this.events, controllerId, 0));
  }

  async sizes(controllerId = 'acme'): Promise<readonly number[]> {
    return (await this.seals(controllerId)).map(({ size }) => size);
  }

  /** Waits until the tree has come to that size. */
  async grows(size: number, controllerId = 'acme'): Promise<void> {
    await eventually(async () => {
      const found = await this.documents.load(collectionOf(logTree), [controllerId]);
      return (found.get(controllerId)?.body as { size: number } | undefined)?.size === size;
    });
  }

  async #setUp(): Promise<void> {
    this.time = new ManualTime();
    this.notices = [];
    this.#running = [];
    this.#log = new MemoryLog('ledger');
    this.events = new MemoryEventStore(this.#log);
    await this.#emptyDocuments();
  }

  async #emptyDocuments(): Promise<void> {
    this.documents = new MemoryDocumentStore(this.time.now);
    await this.documents.ensure([checkpointsSpec, { collection: collectionOf(logTree), indexes: logTree.indexes }]);
    this.checkpoints = new CheckpointReader(this.documents);
  }
}
