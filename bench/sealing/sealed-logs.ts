import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeAll } from '#application';
import { openSqliteDocumentStore } from '#document-store';
import { openSqliteEventStore, type EventStore } from '#event-store';
import { streams } from '#kernel';
import { collectionOf, startProjections, systemTime, type ReadModel } from '#projections';
import { logTree } from '#read-models';
import { CheckpointReader, checkpointsSpec, decisionTree, startSealer } from '#sealing';
import { newKeyFile, signerOf } from '#transparency-log';
import { join } from 'node:path';
import { fillLedger } from '../projections/ledger.ts';
import { spentSince, type Spent } from '../support/spent.ts';

/** The tree of a whole ledger from zero, with its checkpoints: what the view and the sealer spend together. */
export async function sealEvents(folder: string, entries: number): Promise<Spent> {
  const events = await openSqliteEventStore({ folder, production: false, init: false });
  await fillLedger(events, entries / 4, 4);
  return sealed(folder, events, 'acme', entries);
}

/** Records of the decision log, entered and sealed. */
export async function sealDecisions(folder: string, entries: number): Promise<Spent> {
  const events = await openSqliteEventStore({ folder, production: false, init: false });
  const stream = streams.decisions('acme', '2026-03-01', randomUUID());
  const atOnce = 256;
  for (let from = 0; from < entries; from += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, entries - from) }, (_, n) => decision(from + n));
    await events.append(stream, from === 0 ? 'noStream' : from - 1, group);
  }
  return sealed(folder, events, 'acme/decisions', entries);
}

/** As long as a record is. */
const decision = (n: number) => ({
  eventId: randomUUID(),
  type: 'DecisionAnswered',
  data: JSON.stringify({ answer: 'x'.repeat(560), n }),
  metadata: '{"schemaVersion":1}',
});

async function sealed(folder: string, events: EventStore, log: string, entries: number): Promise<Spent> {
  const documents = await openSqliteDocumentStore({ file: join(folder, 'views.sqlite'), clock: Date.now });
  await documents.ensure([{ collection: collectionOf(logTree), indexes: logTree.indexes }, checkpointsSpec, decisionTree]);
  const keyFile = newKeyFile();
  const originOf = (name: string): string => `bench.example/${name}`;
  const holder = randomUUID();
  const spent = spentSince();
  const projections = startProjections([logTree as ReadModel], { ledger: events, documents, decode: decodeAll, holder });
  const sealer = startSealer({
    ...{ events, documents, time: systemTime, published: projections.published, originOf, holder, takeOver: true },
    signersOf: (name) => [signerOf(originOf(name), keyFile)!],
    observe: () => undefined,
  });
  const checkpoints = new CheckpointReader(documents);
  while (((await checkpoints.newest(log))?.size ?? 0) < entries) await pause(20);
  const all = spent();
  for (const running of [sealer, projections]) await running.stop();
  for (const store of [documents, events]) await store.close();
  return all;
}
