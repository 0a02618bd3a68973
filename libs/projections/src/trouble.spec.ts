import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import { EngineBench } from './testing/engine-bench.ts';
import { turns } from './testing/still-time.ts';

const bench = EngineBench.forEachTest();

describe('trouble that passes', () => {
  it('of a subscription that ends: it is begun anew from the checkpoint', async () => {
    bench.ledger.record('a');
    bench.start();
    await bench.reaches(10n);
    bench.ledger.drop();
    bench.ledger.record('a');
    await bench.time.advance(100);
    await bench.reaches(20n);
    await bench.enters('running');
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('of a ledger that is away: it is asked again, less and less often', async () => {
    bench.ledger.away = true;
    bench.start();
    await bench.time.advance(20_000);
    const tries = bench.notices.filter(({ error, kind }) => kind === 'trouble' && error === 'STORE_UNAVAILABLE').length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(25);
    expect((await bench.progress()).condition?.error).toBe('STORE_UNAVAILABLE');
    bench.ledger.away = false;
    bench.ledger.record('a');
    await bench.time.advance(2_000);
    await bench.reaches(10n);
    await bench.enters('running');
    expect((await bench.progress()).condition).not.toHaveProperty('error');
    bench.ledger.drop();
    bench.ledger.record('a');
    await bench.time.advance(100);
    await bench.reaches(20n);
  });

  it('of a document store that is away: nothing is skipped', async () => {
    let away = false;
    const commit = async (batch: Batch) => {
      if (away) throw new StoreUnavailable('the views');
      return bench.documents.commit(batch);
    };
    bench.start({ documents: bench.documentsWith({ commit }) });
    await bench.enters('running');
    away = true;
    bench.ledger.record('a');
    await bench.time.advance(5_000);
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    away = false;
    await bench.time.advance(2_000);
    await bench.reaches(10n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('never leaves a subscription behind when it stops', async () => {
    const engine = bench.start();
    await bench.enters('running');
    await engine.stop();
    bench.ledger.record('a');
    await turns(20);
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    expect(await bench.progress()).not.toHaveProperty('leasedUntil');
  });
});
