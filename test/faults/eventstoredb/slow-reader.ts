import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { openEventStoreDb } from '#event-store';
import type { StoreNotice } from '#kernel';

/**
 * A process whose memory is measured: follows the one stream of a ledger as a projection that stands still at its first event
 * and is slow afterwards. Prints a `Reading` as JSON.
 * What it met and how far it came goes to stderr, for whoever has to end it.
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
let [events, held, grown] = [0, 0, 0];
const store = await openEventStoreDb({
  url,
  production: false,
  init: false,
  maxAges: { access: 60, decision: 60 },
  observe: (met) => tell(met),
});
const start = { live: live(), rss: process.memoryUsage.rss() };
setInterval(() => tell('reading'), 10_000).unref();
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
tell('read');
await store.close();
tell('closed');
const reading: Reading = { events, held, grown };
process.stdout.write(`${JSON.stringify(reading)}\n`);

function tell(met: string | StoreNotice): void {
  process.stderr.write(`${performance.now().toFixed()} ms, ${events} events: ${inspect(met, { breakLength: Infinity })}\n`);
}

function live(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
