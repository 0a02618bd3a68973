import { afterEach, beforeEach } from '@jest/globals';
import { MemoryDocumentStore, type DocumentStore, type Progress } from '#document-store';
import { replacing } from '#testing';
import { type EngineOptions, type Projections, startProjections } from '../engine/start-projections.ts';
import type { Notice } from '../engine/projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { collectionsOf, specsOf } from '../read-model/quarantine.ts';
import { replay } from '../read-model/replay.ts';
import { counter, decode } from './counter-view.ts';
import { FaultyLedger } from './faulty-ledger.ts';
import { eventually, ManualTime } from './manual-time.ts';

/** A ledger in memory, an empty document store and a manual clock for each test. */
export class EngineFixture {
  ledger!: FaultyLedger;
  documents!: DocumentStore;
  time!: ManualTime;
  notices!: Notice[];
  #engines!: Projections[];

  static forEachTest(): EngineFixture {
    const fixture = new EngineFixture();
    beforeEach(() => fixture.#setUp());
    afterEach(() => fixture.#tearDown());
    return fixture;
  }

  /** Starts a projector, as its own process would; `over` replaces what it is given. */
  start(over: Partial<EngineOptions> = {}, models: readonly ReadModel[] = [counter]): Projections {
    const { ledger, documents, time } = this;
    const observe = (notice: Notice) => void this.notices.push(notice);
    const holder = `projector ${this.#engines.length}`;
    const engine = startProjections(models, { ledger, documents, time, decode, holder, random: () => 0.5, observe, ...over });
    this.#engines.push(engine);
    return engine;
  }

  /** The documents as they are, but for the calls that a test replaces. */
  documentsWith(over: Partial<DocumentStore>): DocumentStore {
    return replacing(this.documents, over);
  }

  progress(projection = 'counter.v1'): Promise<Progress> {
    return this.documents.progress(projection);
  }

  async reaches(position: bigint, projection?: string): Promise<void> {
    await eventually(async () => (await this.progress(projection)).checkpoint?.position === position);
  }

  async enters(state: string, projection?: string): Promise<void> {
    await eventually(async () => (await this.progress(projection)).condition?.state === state);
  }

  /** Empties a view: its projector rebuilds it. */
  async drop(model: ReadModel = counter): Promise<void> {
    await this.documents.drop(collectionOf(model), collectionsOf(model));
  }

  /** The bodies of a view's documents by id. */
  async view(model: ReadModel = counter): Promise<Record<string, unknown>> {
    await this.documents.ensure(specsOf(model));
    const found = await Array.fromAsync(this.documents.scan(collectionOf(model)));
    return Object.fromEntries(found.map(({ id, body }) => [id, body]));
  }

  /** The same, as a rebuild gives it. */
  async rebuilt(model: ReadModel = counter): Promise<Record<string, unknown>> {
    const documents = await replay(model, this.ledger.readAll(0n, ['subject', 'purpose']), decode);
    const bodies = [...documents].map(([id, { body }]) => [id, body] as const);
    return Object.fromEntries(bodies.filter(([, body]) => body !== undefined));
  }

  #setUp(): void {
    this.#engines = [];
    this.notices = [];
    this.time = new ManualTime();
    this.ledger = new FaultyLedger();
    this.documents = new MemoryDocumentStore(this.time.now);
  }

  async #tearDown(): Promise<void> {
    await Promise.all(this.#engines.map((engine) => engine.stop()));
    await this.documents.close();
  }
}
