import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { turns } from '../testing/manual-time.ts';

const fixture = EngineFixture.forEachTest();

describe('trouble that passes', () => {
  it('of a subscription that ends: it is begun anew from the checkpoint', async () => {
    fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(10n);
    fixture.ledger.drop();
    fixture.ledger.record('a');
    await fixture.time.advance(100);
    await fixture.reaches(20n);
    await fixture.enters('running');
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('of a ledger that is away: it is asked again, less and less often', async () => {
    fixture.ledger.away = true;
    fixture.start();
    await fixture.time.advance(20_000);
    const tries = fixture.notices.filter(({ error, kind }) => kind === 'trouble' && error === 'STORE_UNAVAILABLE').length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(25);
    expect((await fixture.progress()).condition?.error).toBe('STORE_UNAVAILABLE');
    fixture.ledger.away = false;
    fixture.ledger.record('a');
    await fixture.time.advance(2_000);
    await fixture.reaches(10n);
    await fixture.enters('running');
    expect((await fixture.progress()).condition).not.toHaveProperty('error');
    fixture.ledger.drop();
    fixture.ledger.record('a');
    await fixture.time.advance(100);
    await fixture.reaches(20n);
  });

  it('of a document store that is away: nothing is skipped', async () => {
    let away = false;
    const commit = async (batch: Batch) => {
      if (away) throw new StoreUnavailable('the views');
      return fixture.documents.commit(batch);
    };
    fixture.start({ documents: fixture.documentsWith({ commit }) });
    await fixture.enters('running');
    away = true;
    fixture.ledger.record('a');
    await fixture.time.advance(5_000);
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
    away = false;
    await fixture.time.advance(2_000);
    await fixture.reaches(10n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('never leaves a subscription behind when it stops', async () => {
    const engine = fixture.start();
    await fixture.enters('running');
    await engine.stop();
    fixture.ledger.record('a');
    await turns(20);
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
    expect(await fixture.progress()).not.toHaveProperty('leasedUntil');
  });
});
