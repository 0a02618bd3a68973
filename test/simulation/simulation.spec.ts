import { describe, expect, it, jest } from '@jest/globals';
import { firstFailure, reportOf } from './seeds.ts';
import { plantedBugs } from './planted-bugs.ts';
import { simulate } from './simulation.ts';

jest.setTimeout(300_000);

/** Within so many seeds a planted bug must be found. */
const enough = Array.from({ length: 200 }, (_, seed) => seed);

describe('a run of the simulation', () => {
  it.each([0, 1, 2])('of seed %i is the same twice', async (seed) => {
    const [first, second] = [await simulate(seed), await simulate(seed)];
    expect(second.trace).toEqual(first.trace);
    expect(await second.digest()).toBe(await first.digest());
  });

  it('is another for each seed', async () => {
    const digests = new Set<string>();
    for (const seed of enough.slice(0, 5)) digests.add(await (await simulate(seed)).digest());
    expect(digests.size).toBe(5);
  });

  it('meets, over the seeds, everything that it is to be held against', async () => {
    const missing = new Set([
      ...['PERMITTED', 'WITHDRAWN', 'REFUSED', 'LEDGER_STALE', 'recorded', 'replayed', 'nothing'],
      ...['crash', 'stop', 'pause', 'outage', 'silence', 'poison'],
      ...['rebuild begun', 'flipped', 'flipped back', 'rebuild given up', 'NOT_FRESH'],
      ...['STALLED', 'EVENT_MISSING', 'STORE_UNAVAILABLE', 'POISON_EVENT', 'EVENT_UNKNOWN', 'healed'],
    ]);
    for (const seed of enough) {
      for (const what of (await simulate(seed)).met.keys()) missing.delete(what);
      if (missing.size === 0) break;
    }
    expect([...missing]).toEqual([]);
  });
});

describe('a planted bug', () => {
  it.each(plantedBugs)('is found: $what', async ({ planted, breaks }) => {
    const failure = await firstFailure(enough, planted);
    expect(breaks).toContain(failure?.run.found[0]?.invariant);
    expect(reportOf(failure!)).toContain(`SIMULATION_SEED=${failure!.seed} npm run -s jest -- test/simulation/seeds.spec.ts`);
    const withoutIt = planted.faults ? await simulate(failure!.seed, { faults: planted.faults }) : undefined;
    expect(withoutIt?.found ?? []).toEqual([]);
  });
});
