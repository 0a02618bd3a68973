import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach } from '@jest/globals';
import { decode, decodeAll, encode, skippedIn } from '#application';
import type { RecordedEvent } from '#event-store';
import { streams } from '#kernel';
import { collectionOf, startProjections, type Projections, type ReadModel } from '#projections';
import { readModels } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';
import type { CliFixture } from './cli-fixture.ts';
import { anna } from './story.ts';

/** The views that an event of a subject is in the way of. */
export const viewsOfSubjects = readModels.filter(
  ({ categories = ['subject'], decode }) => categories.includes('subject') && decode === undefined,
);

/** The projector on connections of its own, as another process has it: the command line opens the same files. */
export class RunningService {
  ledger!: Ledger;
  projections!: Projections;
  /** The build can read the event that it could not read before. */
  mended = false;

  static forEachTest(fixture: CliFixture): RunningService {
    const service = new RunningService();
    beforeEach(() => service.#start(fixture));
    afterEach(() => service.#stop());
    return service;
  }

  readonly decode = (event: RecordedEvent) =>
    decodeAll(this.mended && event.type === 'ConsentPainted' ? { ...event, type: 'ConsentGiven' } : event);

  /** The views have come to the end of the ledger. */
  async reached(...models: readonly ReadModel[]): Promise<void> {
    const { eventStore, documentStore } = this.ledger;
    const { position } = await eventStore.endAfter(0n);
    for (const model of models)
      while (((await documentStore.progress(collectionOf(model))).checkpoint?.position ?? 0n) < position) await setTimeout(5);
  }

  /** Records an event of Anna of a type that this build does not know; resolves with its id. */
  async poison(): Promise<string> {
    const { eventStore } = this.ledger;
    const stream = streams.subject('acme', anna);
    const events = await Array.fromAsync(eventStore.readStream(stream));
    const { stream: _stream, revision: _revision, position: _position, ...last } = decode(events.at(-1)!);
    const eventId = randomUUID();
    await eventStore.append(stream, events.length - 1, [encode({ ...last, type: 'ConsentPainted', eventId })]);
    await this.reached(...viewsOfSubjects);
    return eventId;
  }

  async #start(fixture: CliFixture): Promise<void> {
    this.ledger = await openLedger(settingsFrom(fixture.env()), { clock: Date.now, warn: () => undefined });
    const { eventStore, documentStore } = this.ledger;
    this.projections = startProjections(readModels, {
      ledger: eventStore,
      documents: documentStore,
      decode: this.decode,
      isSkipped: skippedIn(eventStore),
      holder: randomUUID(),
      takeOver: true,
    });
    fixture.now = Date.now();
    await this.reached(...viewsOfSubjects);
  }

  async #stop(): Promise<void> {
    await this.projections.stop();
    await this.ledger.close();
  }
}
