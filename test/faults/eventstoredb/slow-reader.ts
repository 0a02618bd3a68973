import { setTimeout as pause } from 'node:timers/promises';
import { openEventStoreDb } from '#event-store';

/**
 * A process whose memory is measured: follows the one stream of a ledger as a projection that stands still at its first event
 * and is slow afterwards. Prints a `Reading` as JSON.
 * Run as `node --expose-gc --conditions=source slow-reader.ts <url> <events>`.
 */
export interface Reading {
  readonly events: number;
  /** Bytes that are not free, after a collection, while the projection stands still, above those of the start. */
  readonly held: number;
  /** The most memory that the process had, above that of the start. */
  readonly grown: number;
}

const stillMillis = 1_500;
const slowMillis = 10;

const [url, expected] = [process.argv[2]!, Number(process.argv[3])];
const store = await openEventStoreDb({ url, production: false, init: false, accessMaxAge: 60 });
const start = { live: live(), rss: process.memoryUsage.rss() };
let [events, held, grown] = [0, 0, 0];
for await (const item of store.subscribe(0n, new AbortController().signal)) {
  if ('reached' in item) continue;
  if (item.revision !== events) throw new Error(`event ${item.revision} came as number ${events}`);
  events += 1;
  if (events === 1) {
    await pause(stillMillis);
    held = live() - start.live;
  }
  if (events % 100 === 0) await pause(slowMillis);
  grown = Math.max(grown, process.memoryUsage.rss() - start.rss);
  if (events === expected) break;
}
await store.close();
const reading: Reading = { events, held, grown };
process.stdout.write(`${JSON.stringify(reading)}\n`);

function live(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
