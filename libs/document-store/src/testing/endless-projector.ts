import { openSqliteDocumentStore } from '../sqlite/open-sqlite-document-store.ts';

/**
 * A process to be killed: commits one new document and one counter for ever, printing each position once it is committed.
 * Run as `node --conditions=source endless-projector.ts <file>`.
 */
const store = await openSqliteDocumentStore({ file: process.argv[2]!, clock: Date.now, busyMillis: 10_000 });
console.log(`made ${store.made}`);
await store.ensure([{ collection: 'counts.v1', indexes: [['n']] }]);
const epoch = (await store.lease('counts.v1', String(process.pid), 60_000, true))!;
for (let position = (await store.progress('counts.v1')).checkpoint?.position ?? 0n; ; position++) {
  const to = position + 1n;
  const from = position === 0n ? ('absent' as const) : position;
  const writes = [
    { collection: 'counts.v1', id: 'counter', from, to, document: { n: Number(to) } },
    { collection: 'counts.v1', id: `event-${to}`, from: 'absent' as const, to, document: { text: 'x'.repeat(2_000) } },
  ];
  const { kind } = await store.commit({ projection: 'counts.v1', writes, checkpoint: { ledgerId: 'l', position: to }, epoch });
  if (kind !== 'committed') break;
  console.log(`committed ${to}`);
}
