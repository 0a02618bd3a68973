import { installForeignMongo } from '../tools/foreign-mongodb.ts';
import { documentStoreRows } from './stores/document-store.ts';
import { eventStoreRows } from './stores/event-store.ts';
import { heading } from './stores/cost.ts';
import { printTable } from './support/table.ts';

// What the adapters of the production stores cost beside their clients, on the same server in a process of its own. CPU is
// that of this process, where client and adapter run.

console.log('Microseconds for one, on EventStoreDB (the stand-in):\n');
printTable(heading, await eventStoreRows());

const missing = installForeignMongo();
if (missing) console.log(`\nSKIPPED the document store: ${missing}`);
else {
  console.log('\nMicroseconds for one, on MongoDB (SecantusDB):\n');
  printTable(heading, await documentStoreRows());
}
