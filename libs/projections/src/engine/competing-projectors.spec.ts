import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually } from '../testing/manual-time.ts';

const fixture = EngineFixture.forEachTest();

describe('a projector that dies', () => {
  it('between the documents and the checkpoint loses and doubles nothing', async () => {
    for (let n = 0; n < 30; n++) fixture.ledger.record(`s${n % 3}`, n === 20 ? { gone: true } : {});
    // A store without transactions: the documents are in it, the checkpoint is not.
    const half = async (batch: Batch) => {
      if (batch.writes.length === 0) return fixture.documents.commit(batch);
      await fixture.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      throw new StoreUnavailable('killed');
    };
    const dying = fixture.start({ documents: fixture.documentsWith({ commit: half }) });
    await eventually(async () => Object.keys(await fixture.view()).length > 0);
    await dying.stop();
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
    fixture.start();
    await fixture.reaches(300n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });
});

/**
 * @fault Two projectors work on one view by mistake
 * @caller nothing
 * @durable the view equals a replay
 * @heals the older epoch moves no checkpoint
 */
describe('two projectors', () => {
  it('take turns: the second waits for the lease and goes on when the first is gone', async () => {
    const first = fixture.start();
    await fixture.enters('running');
    fixture.start();
    fixture.ledger.record('a');
    await fixture.time.advance(3_000);
    expect((await fixture.progress()).epoch).toBe(1);
    await first.stop();
    fixture.ledger.record('a');
    await fixture.time.advance(1_000);
    await fixture.reaches(20n);
    expect((await fixture.progress()).epoch).toBe(2);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('the second takes over at once where it is told to, and the first moves nothing any more', async () => {
    fixture.start({ takeOver: true });
    await fixture.enters('running');
    fixture.start({ takeOver: true });
    await eventually(async () => (await fixture.progress()).epoch === 2);
    fixture.ledger.record('a');
    await fixture.reaches(10n);
    await fixture.time.advance(10_000);
    expect((await fixture.progress()).epoch).toBe(2);
    expect(fixture.notices.filter(({ kind }) => kind === 'trouble')).toEqual([]);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('that both write by mistake harm nothing: the stale one computes again', async () => {
    for (let n = 0; n < 40; n++) fixture.ledger.record(`s${n % 4}`);
    // Whoever commits finds that another has just projected the same events.
    const overtaken = async (batch: Batch) => {
      await fixture.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      return fixture.documents.commit(batch);
    };
    fixture.start({ documents: fixture.documentsWith({ commit: overtaken }) });
    await fixture.reaches(400n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });
});
