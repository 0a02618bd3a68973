import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeAll } from '#application';
import { openSqliteDocumentStore } from '#document-store';
import { openSqliteEventStore } from '#event-store';
import { beginRebuild, collectionOf, generationsOf, inGeneration, startProjections, type ReadModel } from '#projections';
import { readModels } from '#read-models';

/** What one process has done: the first time it makes the views, then it makes the named ones anew beside them. */
export interface Rebuilt {
  readonly seconds: number;
  /** Mebibytes that the process held when it began, and at most. */
  readonly memory: { readonly before: number; readonly peak: number };
}

const mebibyte = 1_048_576;

const [ledgerFolder, viewsFile, ...named] = process.argv.slice(2) as [string, string, ...string[]];
const ledger = await openSqliteEventStore({ folder: ledgerFolder, production: false, init: false });
const documents = await openSqliteDocumentStore({ file: viewsFile, clock: Date.now });
const { position: end } = await ledger.endAfter(0n);

const before = process.memoryUsage.rss() / mebibyte;
const rebuilt = readModels.filter(({ name }) => named.includes(name));
for (const model of rebuilt) await beginRebuild(documents, model, { now: Date.now(), eventsPerSecond: Number.MAX_SAFE_INTEGER });
const start = performance.now();
const projections = startProjections(readModels, { ledger, documents, decode: decodeAll, holder: randomUUID() });
for (const model of rebuilt.length > 0 ? rebuilt : readModels) await reachesEnd(model);
const seconds = (performance.now() - start) / 1_000;
await projections.stop();
await Promise.all([documents.close(), ledger.close()]);

const peak = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ seconds, memory: { before, peak } } satisfies Rebuilt));

async function reachesEnd(model: ReadModel): Promise<void> {
  const { live, next } = await generationsOf(documents, model);
  const projection = collectionOf(inGeneration(model, next?.generation ?? live));
  while (((await documents.progress(projection)).checkpoint?.position ?? 0n) < end) await pause(20);
}
