import { join } from 'node:path';
import { openSqliteDocumentStore, type Batch, type DocumentStore } from '#document-store';
import { openSqliteEventStore } from '#event-store';
import { specsOf } from '#projections';
import { readModels } from '#read-models';
import { fillLedger } from './projections/ledger.ts';
import { project, recordBatches } from './projections/projected.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { spentSince, type Spent } from './support/spent.ts';
import { count, median, printTable, ratio } from './support/table.ts';

const [subjects, eventsEach, rounds] = [5_000, 4, 3];
const events = subjects * eventsEach;

/** How fast all views are made from a ledger, against writing the same documents in the same batches without the engine. */
await inBenchFolder(async (folder) => {
  const ledger = await openSqliteEventStore({ folder: join(folder, 'ledger'), production: false, init: false });
  await fillLedger(ledger, subjects, eventsEach);
  const viewsIn = (name: string) => openSqliteDocumentStore({ file: join(folder, `${name}.sqlite`), clock: Date.now });
  const [projected, written]: [Spent[], Spent[]] = [[], []];
  // Not measured: what is recorded stays in memory, and the engine would pay for it with each collection of garbage.
  const recorded = await viewsIn('recorded');
  const batches = recordBatches(recorded);
  await project(ledger, recorded);
  await recorded.close();
  for (let round = 0; round < rounds; round++) {
    const views = await viewsIn(`projected-${round}`);
    projected.push(await project(ledger, views));
    const plain = await viewsIn(`written-${round}`);
    written.push(await write(plain, batches));
    for (const documents of [views, plain]) await documents.close();
  }
  await ledger.close();
  console.log(`${count(events)} events of ${count(subjects)} subjects, in all ${readModels.length} views.\n`);
  const [engine, alone] = [medianOf(projected), medianOf(written)];
  printTable(
    ['', 'events a second', 'aim', 'µs of CPU an event'],
    [
      ['projected into new views', count(events / engine.seconds), '20,000', count((1e6 * engine.cpuSeconds) / events)],
      [
        'the same documents written without the engine',
        count(events / alone.seconds),
        '',
        count((1e6 * alone.cpuSeconds) / events),
      ],
      ['projected / written', ratio(alone.seconds / engine.seconds), '0.60', ratio(alone.cpuSeconds / engine.cpuSeconds)],
    ],
  );
});

function medianOf(all: readonly Spent[]): Spent {
  return { seconds: median(all.map(({ seconds }) => seconds)), cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)) };
}

async function write(documents: DocumentStore, batches: readonly Batch[]): Promise<Spent> {
  await documents.ensure(readModels.flatMap(specsOf));
  const spent = spentSince();
  for (const batch of batches) await documents.commit(batch);
  return spent();
}
