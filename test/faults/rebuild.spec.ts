import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeAll, skippedIn } from '#application';
import { MemoryDocumentStore, openMongoDocumentStore, openSqliteDocumentStore, type DocumentStore } from '#document-store';
import { MemoryEventStore } from '#event-store';
import {
  beginRebuild,
  collectionOf,
  flip,
  flipBack,
  inGeneration,
  liveViews,
  projectionStatuses,
  startProjections,
  systemTime,
  viewDigest,
  type FlipOptions,
  type Projections,
} from '#projections';
import { processingStatus, readModels, subjectKey } from '#read-models';
import type { Ledger } from '#runtime';
import { give, newSubjectRef, Recorder, withdraw } from '#testing';
import { onMongo } from '../../libs/document-store/src/testing/mongo-under-test.ts';
import { faultsOfLedger } from './ledger-oracle.ts';
import { RecordedConsents } from './recorded-consents.ts';
import { Chance, fewSeeds, someSeeds } from './rounds.ts';

/** Rebuilds of the views as they are, on a document store. */
function rebuildOn(open: () => Promise<DocumentStore>, rounds: readonly number[]): void {
  let events: MemoryEventStore;
  let documents: DocumentStore;
  let projections: Projections[];
  let options: FlipOptions;
  beforeEach(async () => {
    events = new MemoryEventStore();
    documents = await open();
    options = { ledger: events, documents, decode: decodeAll, isSkipped: skippedIn(events), clock: Date.now };
    projections = [start(), start()];
  });
  afterEach(async () => {
    await Promise.all(projections.map((engine) => engine.stop()));
    await documents.close();
  });

  const start = () => startProjections(readModels, { ledger: events, documents, decode: decodeAll, holder: randomUUID() });
  const eventually = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await setTimeout(20);
  };
  const ledger = (): Ledger => ({ eventStore: events, documentStore: documents, clock: Date.now, close: async () => undefined });
  const statuses = () => projectionStatuses(readModels, { documents, ledger: events, decode: decodeAll, clock: Date.now });
  const reached = async (generation: number) => {
    const { position } = await events.endAfter(0n);
    for (const model of readModels) {
      const projection = collectionOf(inGeneration(model, generation));
      await eventually(async () => (await documents.progress(projection)).checkpoint?.position === position);
    }
  };
  const digests = (generation: number) =>
    Promise.all(
      readModels.map(async (model) =>
        viewDigest(await Array.fromAsync(documents.scan(collectionOf(inGeneration(model, generation))))),
      ),
    );

  it.each(rounds)('every view is rebuilt while commands come, flipped and flipped back (FAULT_SEED=%i)', async (seed) => {
    const chance = new Chance(seed);
    const consents = new RecordedConsents(chance);
    const recorder = new Recorder(events);
    await consents.begin(events);
    const subjects = Array.from({ length: 40 }, () => newSubjectRef());
    for (const subject of subjects) await recorder.subject(subject, give('news', { dataCategories: ['email'] }));
    await reached(1);
    const live = liveViews(readModels, { documents, time: systemTime });
    const key = subjectKey('acme', subjects[0]!);
    const isRead = async () => (await live.documents.load(collectionOf(processingStatus), [key])).has(key);

    for (const model of readModels) await beginRebuild(documents, model, { now: Date.now(), eventsPerSecond: 100 });
    for (const subject of subjects.slice(0, 20)) {
      await recorder.subject(subject, withdraw('news'));
      expect(await isRead()).toBe(true);
      await setTimeout(chance.below(40));
    }
    await eventually(async () => (await statuses()).every(({ rebuild }) => rebuild?.ready === true));
    for (const model of readModels) expect(await flip(model, options)).toMatchObject({ live: 2, kept: 1 });
    expect(await isRead()).toBe(true);
    for (const subject of subjects.slice(20)) await recorder.subject(subject, withdraw('news'));
    await consents.record(events, 10 + chance.below(20));
    expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);
    await reached(1);
    await reached(2);
    expect(await digests(2)).toEqual(await digests(1));
    expect((await statuses()).map(({ generation, kept }) => [generation, kept?.length])).toEqual(readModels.map(() => [2, 1]));

    for (const model of readModels) expect(await flipBack(model, options)).toMatchObject({ live: 1, kept: 2 });
    expect(await isRead()).toBe(true);
    expect(await faultsOfLedger(ledger())).toEqual([]);
    expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);
  });
}

/**
 * @fault Every view is rebuilt, flipped and flipped back while commands come and two projectors run, on each document store
 * @caller reads are answered from the live view, before, during and after each flip
 * @durable every event; both generations of each view, for a day after the flip
 * @heals nothing to heal: both generations equal each other
 */
describe('a rebuild of views in memory', () => rebuildOn(async () => new MemoryDocumentStore(Date.now), someSeeds));

describe('a rebuild of views in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  rebuildOn(async () => openSqliteDocumentStore({ file: join(folder, 'views.sqlite'), clock: Date.now }), someSeeds);
});

onMongo('a rebuild of views in MongoDB', (_mode, server) =>
  rebuildOn(() => openMongoDocumentStore({ url: server.freshUrl(), clock: Date.now }), fewSeeds),
);
