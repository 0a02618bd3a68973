import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeAll } from '#application';
import type { Batch, DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { collectionOf, startProjections } from '#projections';
import { readModels } from '#read-models';
import { spentSince, type Spent } from '../support/spent.ts';

/** Projects the whole ledger into views that hold nothing; resolves with what that took. */
export async function project(ledger: EventStore, documents: DocumentStore): Promise<Spent> {
  const { position: end } = await ledger.endAfter(0n);
  const spent = spentSince();
  const projections = startProjections(readModels, { ledger, documents, decode: decodeAll, holder: randomUUID() });
  const isBehind = async (projection: string) => ((await documents.progress(projection)).checkpoint?.position ?? 0n) < end;
  for (const projection of readModels.map(collectionOf)) while (await isBehind(projection)) await pause(5);
  const all = spent();
  await projections.stop();
  return all;
}

/** What is committed to a store from now on, batch by batch. */
export function recordBatches(documents: DocumentStore): readonly Batch[] {
  const batches: Batch[] = [];
  const commit = documents.commit.bind(documents);
  documents.commit = (batch) => {
    batches.push(batch);
    return commit(batch);
  };
  return batches;
}
