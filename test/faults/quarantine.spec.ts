import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { decode, decodeAll, encode } from '#application';
import { MemoryDocumentStore, openMongoDocumentStore, openSqliteDocumentStore, type DocumentStore } from '#document-store';
import { MemoryEventStore, type NewEvent, type RecordedEvent } from '#event-store';
import { streams } from '#kernel';
import { collectionOf, collectionsOf, markOf, quarantineOf, startProjections, viewDigest, type Projections } from '#projections';
import { processingStatus, readModels, subjectKey } from '#read-models';
import { codeOf, RecordedConsents } from './recorded-consents.ts';
import { Chance, fewSeeds, seeds } from './rounds.ts';
import type { Ledger } from '#runtime';
import { give, impose, newSubjectRef, Recorder, register, withdraw } from '#testing';
import { onMongo } from '../../libs/document-store/src/testing/mongo-under-test.ts';

jest.setTimeout(60_000);

const keyedBySubject = readModels.filter(({ quarantines }) => quarantines !== undefined);

/** What a later build may record. */
const laterEvents: readonly (readonly [string, (event: NewEvent) => NewEvent])[] = [
  ['a type', (event) => ({ ...event, type: 'ConsentPainted' })],
  ['a version of its type', (event) => ({ ...event, metadata: event.metadata.replace(/("schemaVersion":)\d+/, '$199') })],
];

/** Poison in the views as they are, on a document store. */
function quarantineOn(open: () => Promise<DocumentStore>, rounds = fewSeeds): void {
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
  const eventually = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await setTimeout(10);
  };
  const reached = async (models = readModels) => {
    const { position } = await events.endAfter(0n);
    const isThere = async (view: string) => (await documents.progress(view)).checkpoint?.position === position;
    for (const model of models) await eventually(() => isThere(collectionOf(model)));
  };
  const listed = async () => {
    const found = keyedBySubject.map((model) => Array.fromAsync(documents.scan(quarantineOf(model))));
    return (await Promise.all(found)).map((entries) => entries.length);
  };
  const digests = async () =>
    Promise.all(readModels.map(async (model) => viewDigest(await Array.fromAsync(documents.scan(collectionOf(model))))));

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
  const poison = async (controllerId: string, subjectRef: string, later: (event: NewEvent) => NewEvent) => {
    const stream = streams.subject(controllerId, subjectRef);
    const stored = await Array.fromAsync(events.readStream(stream));
    const { stream: _stream, revision: _revision, position: _position, ...last } = decode(stored.at(-1)!);
    const event = encode({ ...last, eventId: poisonId });
    known = { type: event.type, metadata: event.metadata };
    await events.append(stream, stored.length - 1, [later(event)]);
  };

  const each = rounds.flatMap((seed) => laterEvents.map(([what, later]) => [what, seed, later] as const));
  it.each(each)('an event of %s that is not known quarantines its subject, and heals (FAULT_SEED=%i)', async (_, seed, later) => {
    const chance = new Chance(seed);
    const consents = new RecordedConsents(chance);
    await consents.begin(events);
    const acme = await shop('acme');
    const other = await shop('other');
    await poison('acme', acme.anna, later);
    await acme.recorder.subject(acme.boris, impose());
    await reached(keyedBySubject);
    const meanwhile = [await decided(acme.anna), await decided(acme.boris)];
    expect(['LEDGER_STALE', 'WITHDRAWN', 'RESTRICTED']).toEqual(expect.arrayContaining(meanwhile));
    expect(await listed()).toEqual(keyedBySubject.map(() => 1));
    const ids = [subjectKey('acme', acme.anna), subjectKey('acme', acme.boris), subjectKey('other', other.anna)];
    const found = await documents.load(collectionOf(processingStatus), ids);
    expect(ids.map((id) => markOf(found.get(id)?.body) !== undefined)).toEqual([true, false, false]);

    mended = true;
    for (const model of keyedBySubject) projections.retry(collectionOf(model));
    for (const model of readModels) if (!model.quarantines) projections.resume(collectionOf(model));
    await eventually(async () => (await listed()).every((count) => count === 0));
    await other.recorder.subject(other.anna, impose());
    await reached();
    const live = await digests();

    await projections.stop();
    for (const model of readModels) await documents.drop(collectionOf(model), collectionsOf(model));
    projections = start();
    await reached();
    expect(await digests()).toEqual(live);
    expect(await Promise.all([acme.anna, acme.boris].map(decided))).not.toContain('PERMITTED');
    expect(await consents.decided(ledger())).toEqual(['WITHDRAWN']);
  });
}

/**
 * @fault An event of a type, or of a version of its type, that this build does not know, in every view of the service, on each document store
 * @caller decisions about its subject, and those that need a view with shared keys, `LEDGER_STALE`; every other subject is served
 * @durable the event, and the documents of its subject as they were before it
 * @heals by a build that can read it, with `ledger quarantine retry` and `ledger projection resume`; every view then equals a rebuild
 */
describe('poison in views in memory', () => quarantineOn(async () => new MemoryDocumentStore(Date.now), seeds));

describe('poison in views in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarantine-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(mkdtempSync(join(folder, 'views-')), 'views.sqlite');
  quarantineOn(async () => openSqliteDocumentStore({ file: file(), clock: Date.now }));
});

onMongo('poison in views in MongoDB', (_mode, server) =>
  quarantineOn(() => openMongoDocumentStore({ url: server.freshUrl(), clock: Date.now })),
);
