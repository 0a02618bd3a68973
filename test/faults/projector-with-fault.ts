import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAll } from '#application';
import { openSqliteDocumentStore, viewsFile } from '#document-store';
import { openSqliteEventStore } from '#event-store';
import { specsOf, startProjections } from '#projections';
import { readModels } from '#read-models';
import { sendSignalAt } from './fault-point.ts';

/**
 * A projector in a process of its own that a signal meets at a named point. It prints each view whose lease it does not get. Run as
 * `node projector-with-fault.ts <folder> <point> <signal>`.
 */
const [folder, point, signal] = process.argv.slice(2) as [string, string, NodeJS.Signals];
sendSignalAt(point, signal);
const ledger = await openSqliteEventStore({ folder, production: true, init: false });
const documents = await openSqliteDocumentStore({ file: join(folder, viewsFile), clock: Date.now });
await documents.ensure(readModels.flatMap(specsOf));
const lease = documents.lease.bind(documents);
documents.lease = async (projection, ...rest) => {
  const epoch = await lease(projection, ...rest);
  if (epoch === undefined) writeSync(1, `no lease: ${projection}\n`);
  return epoch;
};
// One that is stopped wakes as a projector among others: for the views whose lease it had not asked for, it takes none from them.
const takeOver = signal === 'SIGKILL';
startProjections(readModels, { ledger, documents, decode: decodeAll, holder: randomUUID(), takeOver });
