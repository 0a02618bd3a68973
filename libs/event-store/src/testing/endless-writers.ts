import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import { openSqliteEventStore } from '../sqlite/open-sqlite-event-store.ts';

/**
 * A process to be killed: 64 writers append for ever, each to streams of its own, and print every event once it is
 * acknowledged. Run as `node --conditions=source endless-writers.ts <folder>`.
 */
const store = await openSqliteEventStore({ folder: process.argv[2]!, production: false, init: false });
console.log(`ledger ${store.ledgerId}`);

async function writer(): Promise<void> {
  for (;;) {
    const stream = `subject-acme.${randomUUID()}` as StreamId;
    for (let revision = -1; revision < 4; revision++) {
      const event = { eventId: randomUUID(), type: 'Counted', data: JSON.stringify({ text: 'x'.repeat(600) }), metadata: '{}' };
      const { kind } = await store.append(stream, revision < 0 ? 'noStream' : revision, [event]);
      if (kind !== 'appended') throw new Error('nobody else writes this stream');
      console.log(`${stream} ${revision + 1} ${event.eventId}`);
    }
  }
}

await Promise.all(Array.from({ length: 64 }, writer));
