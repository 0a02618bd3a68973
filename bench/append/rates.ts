import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store';
import { median } from '../support/table.ts';
import { flushesPerSecond, unflushedPerSecond } from './baselines.ts';
import { appendFor } from './callers.ts';

export interface Rates {
  /** F, C0 and the store's appends, all a second. */
  readonly flushes: number;
  readonly unflushed: number;
  readonly one: number;
  readonly sixtyFour: number;
  readonly fiveHundredTwelve: number;
}

const rounds = 3;
const millis = 1_000;

/** Everything in turn, a few times over, so that a busy moment of the machine falls on all alike; medians. */
export async function measureRates(folder: string): Promise<Rates> {
  const measured: Rates[] = [];
  for (let round = 0; round < rounds; round++) {
    const store = await openSqliteEventStore({ folder: join(folder, `rates-${round}`), production: false, init: false });
    const at = join(folder, `rates-${round}`);
    measured.push({
      flushes: flushesPerSecond(at, millis),
      unflushed: unflushedPerSecond(at, millis),
      one: (await appendFor(store, 1, millis)).perSecond,
      sixtyFour: (await appendFor(store, 64, millis)).perSecond,
      fiveHundredTwelve: (await appendFor(store, 512, millis)).perSecond,
    });
    await store.close();
  }
  const of = (name: keyof Rates) => median(measured.map((rates) => rates[name]));
  return {
    flushes: of('flushes'),
    unflushed: of('unflushed'),
    one: of('one'),
    sixtyFour: of('sixtyFour'),
    fiveHundredTwelve: of('fiveHundredTwelve'),
  };
}
