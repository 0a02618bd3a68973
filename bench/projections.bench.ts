import { join } from 'node:path';
import { openSqliteDocumentStore, type Batch, type DocumentStore } from '#document-store';
import { openSqliteEventStore } from '#event-store';
import { specsOf } from '#projections';
import { readModels } from '#read-models';
import { fillLedger } from './projections/ledger.ts';
import { project, recordBatches } from './projections/projected.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, median, printTable, ratio } from './support/table.ts';

const [subjects, eventsEach, rounds] = [5_000, 4, 3];
const events = subjects * eventsEach;

/** How fast all views are made from a ledger, against writing the same documents in the same batches without the engine. */
await inBenchFolder(async (folder) => {
  const ledger = await openSqliteEventStore({ folder: join(folder, 'ledger'), production: false, init: false });
  await fillLedger(ledger, subjects, eventsEach);
  const viewsIn = (name: string) => openSqliteDocumentStore({ file: join(folder, `${name}.sqlite`), clock: Date.now });
  const [projected, written]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const views = await viewsIn(`projected-${round}`);
    const batches = recordBatches(views);
    projected.push(events / (await project(ledger, views)));
    const plain = await viewsIn(`written-${round}`);
    written.push(events / (await write(plain, batches)));
    for (const documents of [views, plain]) await documents.close();
  }
  await ledger.close();
  const [engine, alone] = [median(projected), median(written)];
  console.log(`${count(events)} events of ${count(subjects)} subjects, in all ${readModels.length} views.\n`);
  printTable(
    ['events a second', 'measured', 'aim'],
    [
      ['projected into new views', count(engine), '20,000'],
      ['the same documents written without the engine', count(alone), ''],
      ['projected / written', ratio(engine / alone), '0.60'],
    ],
  );
});

async function write(documents: DocumentStore, batches: readonly Batch[]): Promise<number> {
  await documents.ensure(readModels.flatMap(specsOf));
  const start = performance.now();
  for (const batch of batches) await documents.commit(batch);
  return (performance.now() - start) / 1_000;
}
