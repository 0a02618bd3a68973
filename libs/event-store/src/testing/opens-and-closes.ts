import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import { openSqliteEventStore } from '../sqlite/open-sqlite-event-store.ts';

/** Opens a ledger, appends and closes it, so many times. Run as `node --conditions=source opens-and-closes.ts <folder> <times>`. */
const [, , folder, times] = process.argv as unknown as [string, string, string, string];
for (let time = 0; time < Number(times); time++) {
  const store = await openSqliteEventStore({ folder, production: true, init: false });
  const event = { eventId: randomUUID(), type: 'Counted', data: '{}', metadata: '{}' };
  await store.append(`subject-acme.${randomUUID()}` as StreamId, 'noStream', [event]);
  await store.close();
}
