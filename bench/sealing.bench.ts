import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../tools/service-process.ts';
import { tenantAt } from './http/tenant.ts';
import { giveConsents } from './lag/commands.ts';
import { CheckpointTimes } from './sealing/checkpoint-times.ts';
import { sealDecisions, sealEvents } from './sealing/sealed-logs.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, quantile } from './support/table.ts';
import type { Spent } from './support/spent.ts';

const [perSecond, seconds] = [500, 20];
const entries = 100_000;

/** How long an event waits for the checkpoint that covers it, in the service as it runs. */
await inBenchFolder(async (folder) => {
  const service = await startProcess({ folder });
  try {
    const token = await tenantAt(service.url, folder);
    const times = new CheckpointTimes(service.url, token);
    await giveConsents(service.url, token, perSecond, 2);
    const { size } = await times.quiet();
    const answered = await giveConsents(service.url, token, perSecond, seconds);
    await times.quiet(size + answered.length);
    await times.end();
    const inOrder = answered.toSorted((one, other) => (one.position < other.position ? -1 : 1));
    const waits = inOrder.map(({ at }, n) => Math.max(0, times.sealedAt(size + n) - at));
    const rate = answered.length / seconds;
    printTable(
      [`${count(answered.length)} consents, ${count(rate)} a second`, 'p50', 'p99', 'longest', 'aim p99'],
      [
        [
          'ms from the answer to its checkpoint',
          ...[0.5, 0.99].map((share) => count(quantile(waits, share))),
          count(Math.max(...waits)),
          '2,000',
        ],
      ],
    );
    if (rate < 0.95 * perSecond) console.log(`\nThe machine took ${count(rate)} of ${perSecond} events a second.`);
  } finally {
    await service.stop();
  }
});

/** What sealing costs, from the first event of a ledger on. */
await inBenchFolder(async (folder) => {
  const inFolder = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const rowOf = (name: string, { seconds: by, cpuSeconds }: Spent, aim: string) => [
    ...[name, count(entries / by), count(entries / cpuSeconds), aim],
  ];
  const events = await sealEvents(inFolder('events'), entries);
  const decisions = await sealDecisions(inFolder('decisions'), entries);
  console.log('');
  printTable(
    [`${count(entries)} entries, from the ledger to the last checkpoint`, 'a second', 'a second of CPU', 'aim'],
    [rowOf('events: tree and seals', events, '20,000'), rowOf('decisions: entered, tree and seals', decisions, '')],
  );
});
