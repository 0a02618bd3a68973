import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { StoreUnavailable } from '#kernel';
import type { ReadModel } from '../read-model/read-model.ts';
import { decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually } from '../testing/manual-time.ts';
import { numbered } from '../testing/numbered-view.ts';
import { compareView } from '../verification/compare-view.ts';

const fixture = EngineFixture.forEachTest();
const model = numbered as ReadModel;
const start = (over: Parameters<typeof fixture.start>[0] = {}) => fixture.start(over, [model]);
const record = (events: number) => {
  for (let n = 0; n < events; n++) fixture.ledger.record(`s${n % 4}`);
};
/** What the ledger makes of it, told without the view. */
const expected = (names: readonly string[]) =>
  Object.fromEntries([
    ['acme', { events: names.length }],
    ...names.map((name, n) => [`event ${n}`, { stream: `subject-acme.${name}` }]),
    ...names.flatMap((_, n) =>
      n % 3 === 0 ? [[`block ${n / 3}`, { streams: names.slice(n, n + 3).map((name) => `subject-acme.${name}`) }]] : [],
    ),
  ]) as Record<string, unknown>;
const compare = (atOnce?: number) =>
  compareView(model, { ledger: fixture.ledger, documents: fixture.documents, decode, ...(atOnce && { atOnce }) });

describe('a view that numbers its events', () => {
  it('puts each where as many came before it, over several batches', async () => {
    record(4);
    start();
    await fixture.reaches(40n, 'numbered.v1');
    record(3);
    await fixture.reaches(70n, 'numbered.v1');
    expect(await fixture.view(model)).toEqual(expected(['s0', 's1', 's2', 's3', 's0', 's1', 's2']));
    expect(await fixture.rebuilt(model)).toEqual(await fixture.view(model));
  });

  it('commits them with the others where the store writes a commit as a whole', async () => {
    record(4);
    const written: string[][] = [];
    const commit = (batch: Batch) => {
      if (batch.writes.length > 0) written.push(batch.writes.map(({ id }) => id));
      return fixture.documents.commit(batch);
    };
    start({ documents: fixture.documentsWith({ commitsWhole: true, commit }) });
    await fixture.reaches(40n, 'numbered.v1');
    expect(await fixture.view(model)).toEqual(expected(['s0', 's1', 's2', 's3']));
    // No commit holds what is placed without what has counted it.
    expect(written.length).toBeGreaterThan(0);
    for (const ids of written) expect(ids).toEqual(expect.arrayContaining(['acme', 'block 0']));
  });

  it.each([
    ['after what is placed, before what has counted it', 1],
    ['after all documents, before the checkpoint', 2],
  ])('loses and doubles nothing where its projector dies %s', async (_, commits) => {
    record(5);
    let left = 0;
    const dies = async (batch: Batch) => {
      if (batch.writes.length === 0) return fixture.documents.commit(batch);
      left += 1;
      if (left > commits) throw new StoreUnavailable('killed');
      return fixture.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
    };
    const dying = start({ documents: fixture.documentsWith({ commit: dies }) });
    await eventually(async () => Object.keys(await fixture.view(model)).includes('event 4'));
    await dying.stop();
    record(2);
    start();
    await fixture.reaches(70n, 'numbered.v1');
    expect(await fixture.view(model)).toEqual(expected(['s0', 's1', 's2', 's3', 's0', 's0', 's1']));
  });

  it('keeps its numbers where two projectors work on it by mistake', async () => {
    start();
    start({ takeOver: true });
    for (let round = 0; round < 5; round++) {
      record(4);
      await fixture.time.advance(500);
    }
    await fixture.reaches(200n, 'numbered.v1');
    expect(await fixture.view(model)).toEqual(expected(Array.from({ length: 20 }, (_, n) => `s${n % 4}`)));
  });

  it('stops before an event that it cannot count, with all before it placed', async () => {
    record(2);
    fixture.ledger.record('s2', { poison: 'project' });
    record(1);
    start();
    await fixture.enters('stopped', 'numbered.v1');
    expect(await fixture.view(model)).toEqual(expected(['s0', 's1']));
  });

  it('equals a replay, in one part or in several', async () => {
    record(7);
    const engine = start();
    await fixture.reaches(70n, 'numbered.v1');
    await engine.stop();
    const equal = { position: 70n, documents: 11, differences: [] };
    expect(await compare()).toEqual(equal);
    expect(await compare(2)).toEqual(equal);
    const { checkpoint, epoch } = await fixture.progress('numbered.v1');
    const write = { collection: 'numbered.v1', id: 'block 1', from: 60n, to: 60n, document: { streams: [] } };
    await fixture.documents.commit({ projection: 'numbered.v1', writes: [write], checkpoint: checkpoint!, epoch });
    expect((await compare(2)).differences).toEqual([{ id: 'block 1', kind: 'different' }]);
  });
});
