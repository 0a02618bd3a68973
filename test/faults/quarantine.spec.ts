import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decode, decodeAll, encode } from '#application';
import { MemoryDocumentStore, openMongoDocumentStore, openSqliteDocumentStore, type DocumentStore } from '#document-store';
import { MemoryEventStore, type NewEvent, type RecordedEvent } from '#event-store';
import { StoreUnavailable, streams, type StreamId } from '#kernel';
import {
  collectionOf,
  collectionsOf,
  markOf,
  quarantineOf,
  startProjections,
  viewDigest,
  type Projections,
  type ReadModel,
} from '#projections';
import { dailyStatistics, processingStatus, readModels, subjectKey } from '#read-models';
import { codeOf, RecordedConsents } from './recorded-consents.ts';
import { Chance, fewSeeds, seeds, someSeeds } from './rounds.ts';
import type { Ledger } from '#runtime';
import { give, impose, newSubjectRef, Recorder, register, withdraw } from '#testing';
import { onMongo } from '../../libs/document-store/src/testing/mongo-under-test.ts';

/** The views that read the event in the way: the tree of the log reads no data, and the catalogue is not of subjects. */
const viewsOfSubjects = readModels.filter(({ categories = ['subject'], decode: own }) => categories.includes('subject') && !own);

/** What a later build may record. */
const laterEvents: readonly (readonly [string, (event: NewEvent) => NewEvent])[] = [
  ['a type', (event) => ({ ...event, type: 'ConsentPainted' })],
  ['a version of its type', (event) => ({ ...event, metadata: event.metadata.replace(/("schemaVersion":)\d+/, '$199') })],
];

/** A round on a server takes seconds. */
const inFull = process.env['FULL'] ? fewSeeds : [];

/** Poison in the views as they are, on a document store. */
function quarantineOn(open: () => Promise<DocumentStore>, rounds = fewSeeds, catalogueRounds = inFull): void {
  let events: MemoryEventStore;
  let documents: DocumentStore;
  let projections: Projections;
  /** What was recorded, as a build that knows it reads it. */
  let known: Pick<NewEvent, 'type' | 'metadata'>;
  let mended: boolean;
  let poisonId: string;
  const ledger = (): Ledger => ({ eventStore: events, documentStore: documents, clock: Date.now, close: async () => undefined });
  const decided = (subjectRef: string) => codeOf(ledger(), subjectRef);
  beforeEach(async () => {
    mended = false;
    poisonId = randomUUID();
    events = new MemoryEventStore();
    documents = await open();
    projections = start();
  });
  afterEach(async () => {
    await projections.stop();
    await documents.close();
  });

  const decodeAsBuilt = (event: RecordedEvent) =>
    decodeAll(mended && event.eventId === poisonId ? { ...event, ...known } : event);
  const start = () =>
    startProjections(readModels, { ledger: events, documents, decode: decodeAsBuilt, holder: randomUUID(), takeOver: true });
  const untilAnswered = (error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    return false;
  };
  const eventually = async (holds: () => Promise<boolean>) => {
    while (!(await holds().catch(untilAnswered))) await setTimeout(10);
  };
  const reached = async (models = readModels) => {
    const { position } = await events.endAfter(0n);
    const isThere = async (view: string) => (await documents.progress(view)).checkpoint?.position === position;
    for (const model of models) await eventually(() => isThere(collectionOf(model)));
  };
  const listed = async (models: readonly ReadModel[] = viewsOfSubjects) => {
    const found = models.map((model) => Array.fromAsync(documents.scan(quarantineOf(model))));
    return (await Promise.all(found)).map((entries) => entries.length);
  };
  const digests = async () =>
    Promise.all(readModels.map(async (model) => viewDigest(await Array.fromAsync(documents.scan(collectionOf(model))))));

  /** Consents that the daily counts hold of a tenant. */
  const givenIn = async (controllerId: string) => {
    let given = 0;
    for await (const { body } of documents.scan(collectionOf(dailyStatistics))) {
      const month = body as { readonly controllerId: string; readonly days: Record<string, { readonly given: number }> };
      if (month.controllerId === controllerId) for (const day of Object.values(month.days)) given += day.given;
    }
    return given;
  };
  const mend = async () => {
    mended = true;
    for (const model of readModels) projections.retry(collectionOf(model));
    await eventually(async () => (await listed(readModels)).every((count) => count === 0));
  };
  const expectRebuilt = async () => {
    const live = await digests();
    await projections.stop();
    for (const model of readModels) await documents.drop(collectionOf(model), collectionsOf(model));
    projections = start();
    await reached();
    expect(await digests()).toEqual(live);
  };

  /** Two subjects of a tenant, of whom the first is withdrawn by an event that an older build cannot read. */
  const shop = async (controllerId: string) => {
    const recorder = new Recorder(events, { controllerId });
    if (controllerId === 'other') await recorder.purpose(register('news'));
    const [anna, boris] = [newSubjectRef(), newSubjectRef()];
    for (const subject of [anna, boris]) {
      await recorder.subject(subject, give('news', { dataCategories: ['email'] }));
      await recorder.subject(subject, impose());
      await recorder.subject(subject, withdraw('news'));
    }
    return { recorder, anna, boris };
  };
  const poison = async (stream: StreamId, later: (event: NewEvent) => NewEvent) => {
    const stored = await Array.fromAsync(events.readStream(stream));
    const { stream: _stream, revision: _revision, position: _position, ...last } = decode(stored.at(-1)!);
    const event = encode({ ...last, eventId: poisonId });
    known = { type: event.type, metadata: event.metadata };
    await events.append(stream, stored.length - 1, [later(event)]);
  };

  const each = (seedsOf: readonly number[]) =>
    seedsOf.flatMap((seed) => laterEvents.map(([what, later]) => [what, seed, later] as const));
  it.each(each(rounds))(
    'an event of %s that is not known quarantines its subject, and heals (FAULT_SEED=%i)',
    async (_, seed, later) => {
      const chance = new Chance(seed);
      const consents = new RecordedConsents(chance);
      await consents.begin(events);
      const acme = await shop('acme');
      const other = await shop('other');
      await poison(streams.subject('acme', acme.anna), later);
      await acme.recorder.subject(acme.boris, impose());
      await other.recorder.subject(other.boris, give('news', { dataCategories: ['email'] }));
      await reached();
      expect(await givenIn('other')).toBe(3);
      const meanwhile = [await decided(acme.anna), await decided(acme.boris)];
      expect(['LEDGER_STALE', 'WITHDRAWN', 'RESTRICTED']).toEqual(expect.arrayContaining(meanwhile));
      expect(await listed()).toEqual(viewsOfSubjects.map(() => 1));
      const ids = [subjectKey('acme', acme.anna), subjectKey('acme', acme.boris), subjectKey('other', other.anna)];
      const found = await documents.load(collectionOf(processingStatus), ids);
      expect(ids.map((id) => markOf(found.get(id)?.body) !== undefined)).toEqual([true, false, false]);

      await mend();
      await other.recorder.subject(other.anna, impose());
      await reached();
      await expectRebuilt();
      expect(await Promise.all([acme.anna, acme.boris].map(decided))).not.toContain('PERMITTED');
      expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);
    },
  );

  const catalogue = each(catalogueRounds);
  if (catalogue.length > 0)
    it.each(catalogue)(
      'an event of the catalogue of %s that is not known quarantines its entry, and heals (FAULT_SEED=%i)',
      async (_, seed, later) => {
        const consents = new RecordedConsents(new Chance(seed));
        await consents.begin(events);
        const other = await shop('other');
        await other.recorder.purpose(register('surveys'));
        await poison(streams.purpose('other', 'news'), later);
        await other.recorder.subject(other.boris, give('surveys'));
        await consents.record(events, 6);
        await reached();
        const counts = await listed(readModels);
        expect(readModels.flatMap(({ name }, index) => (counts[index] === 0 ? [] : [name]))).toEqual([
          'purpose-catalogue',
          'audit-history',
        ]);
        const ask = (purposeId: string) => codeOf(ledger(), other.boris, { controllerId: 'other', purposeId });
        expect([await ask('news'), await ask('surveys')]).toEqual(['LEDGER_STALE', 'RESTRICTED']);
        expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);

        await mend();
        expect([await ask('news'), await ask('surveys')]).toEqual(['RESTRICTED', 'RESTRICTED']);
        await expectRebuilt();
        expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);
      },
    );
}

/**
 * @fault An event of a type, or of a version of its type, that this build does not know, in every view of the service, on each document store
 * @caller decisions about its subject, and those that need an entry of the catalogue whose event it is, `LEDGER_STALE`; the counts of its tenant end before it; every other subject, entry and tenant is served
 * @durable the event, and the documents of its subject, entry or tenant as they were before it
 * @heals by a build that can read it, with `ledger quarantine retry`; every view then equals a rebuild
 */
describe('poison in views in memory', () => quarantineOn(async () => new MemoryDocumentStore(Date.now), seeds, seeds));

describe('poison in views in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarantine-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(mkdtempSync(join(folder, 'views-')), 'views.sqlite');
  quarantineOn(async () => openSqliteDocumentStore({ file: file(), clock: Date.now }), someSeeds);
});

onMongo('poison in views in MongoDB', (_mode, server) =>
  quarantineOn(() => openMongoDocumentStore({ url: server.freshUrl(), clock: Date.now })),
);
