import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import { EngineBench } from './testing/engine-bench.ts';
import { eventually } from './testing/still-time.ts';

const bench = EngineBench.forEachTest();

describe('a projector that dies', () => {
  it('between the documents and the checkpoint loses and doubles nothing', async () => {
    for (let n = 0; n < 30; n++) bench.ledger.record(`s${n % 3}`, n === 20 ? { gone: true } : {});
    // A store without transactions: the documents are in it, the checkpoint is not.
    const half = async (batch: Batch) => {
      if (batch.writes.length === 0) return bench.documents.commit(batch);
      await bench.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      throw new StoreUnavailable('killed');
    };
    const dying = bench.start({ documents: bench.documentsWith({ commit: half }) });
    await eventually(async () => Object.keys(await bench.view()).length > 0);
    await dying.stop();
    expect((await bench.progress()).checkpoint?.position).toBe(0n);
    bench.start();
    await bench.reaches(300n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });
});

describe('two projectors', () => {
  it('take turns: the second waits for the lease and goes on when the first is gone', async () => {
    const first = bench.start();
    await bench.enters('running');
    bench.start();
    bench.ledger.record('a');
    await bench.time.advance(3_000);
    expect((await bench.progress()).epoch).toBe(1);
    await first.stop();
    bench.ledger.record('a');
    await bench.time.advance(1_000);
    await bench.reaches(20n);
    expect((await bench.progress()).epoch).toBe(2);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('the second takes over at once where it is told to, and the first moves nothing any more', async () => {
    bench.start({ takeOver: true });
    await bench.enters('running');
    bench.start({ takeOver: true });
    await eventually(async () => (await bench.progress()).epoch === 2);
    bench.ledger.record('a');
    await bench.reaches(10n);
    await bench.time.advance(10_000);
    expect((await bench.progress()).epoch).toBe(2);
    expect(bench.notices.filter(({ kind }) => kind === 'trouble')).toEqual([]);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });

  it('that both write by mistake harm nothing: the stale one computes again', async () => {
    for (let n = 0; n < 40; n++) bench.ledger.record(`s${n % 4}`);
    // Whoever commits finds that another has just projected the same events.
    const overtaken = async (batch: Batch) => {
      await bench.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      return bench.documents.commit(batch);
    };
    bench.start({ documents: bench.documentsWith({ commit: overtaken }) });
    await bench.reaches(400n);
    expect(await bench.view()).toEqual(await bench.rebuilt());
  });
});
