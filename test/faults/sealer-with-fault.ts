import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeAll } from '#application';
import { openSqliteDocumentStore, viewsFile } from '#document-store';
import { openSqliteEventStore } from '#event-store';
import { collectionOf, startProjections, systemTime, type ReadModel } from '#projections';
import { logTree } from '#read-models';
import { checkpointsSpec, sealerProjection, startSealer } from '#sealing';
import { signerOf } from '#transparency-log';
import type { SealerPoint } from './sealer-points.ts';

/**
 * The tree of the logs and their sealer in a process that kills itself at a named point. Run as
 * `node sealer-with-fault.ts <folder> <point>`, with the key in LOG_KEY.
 */
const [folder, point] = process.argv.slice(2) as [string, SealerPoint];
const keyFile = process.env['LOG_KEY']!;

function pass(reached: SealerPoint): void {
  if (reached !== point) return;
  writeSync(1, `at the point: ${reached}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const events = await openSqliteEventStore({ folder, production: true, init: false });
const documents = await openSqliteDocumentStore({ file: join(folder, viewsFile), clock: Date.now });
const tree = collectionOf(logTree);
await documents.ensure([{ collection: tree, indexes: logTree.indexes }, checkpointsSpec]);

const append = events.append.bind(events);
events.append = async (...given) => {
  pass('before the seal');
  const answer = await append(...given);
  pass('after the seal');
  return answer;
};

const lease = documents.lease.bind(documents);
documents.lease = async (projection, ...rest) => {
  const epoch = await lease(projection, ...rest);
  if (projection === sealerProjection) pass('after the lease');
  return epoch;
};

const commit = documents.commit.bind(documents);
documents.commit = async (batch) => {
  const ids = batch.writes.map(({ id }) => id);
  const isOfSize = batch.projection === sealerProjection && ids.some((id) => id.includes('/'));
  const isNewest = batch.projection === sealerProjection && !isOfSize;
  const isTree = batch.projection === tree && ids.length > 0;
  if (isTree) pass('before the tree');
  if (isOfSize) pass('before the note');
  const result = await commit(batch);
  if (isTree) pass('after the tree');
  if (isOfSize) pass('after the note, before it is the newest');
  if (isNewest) pass('after the newest');
  return result;
};

/** Ten times as fast, so that a log is due after a tenth of a second. */
const began = Date.now();
const fast = 10;
const time = {
  ...systemTime,
  now: () => began + fast * (Date.now() - began),
  sleep: (millis: number, signal?: AbortSignal) => delay(millis / fast, undefined, { signal }).catch(() => undefined),
};
const originOf = (controllerId: string): string => `log.example/${controllerId}`;
const { published } = startProjections([logTree as ReadModel], {
  ...{ ledger: events, documents, decode: decodeAll, holder: randomUUID(), takeOver: true },
});
startSealer({
  ...{ events, documents, time, published, originOf, holder: randomUUID(), takeOver: true },
  signersOf: (controllerId) => [signerOf(originOf(controllerId), keyFile)!],
  observe: () => undefined,
});
