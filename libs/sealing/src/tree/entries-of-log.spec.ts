import { beforeEach, describe, expect, it } from '@jest/globals';
import { decisionEntry } from '#application';
import { isAgingStream, streams } from '#kernel';
import { bundleOf } from '../bundle/bundle-of-log.ts';
import { SealingFixture } from '../testing/sealing-fixture.ts';
import { decisionTree } from './decision-tree.ts';
import { entriesFrom } from './entries-of-log.ts';
import { TreeReader } from './tree-reader.ts';

const fixture = SealingFixture.forEachTest();
const log = 'acme/decisions';
const tree = () => new TreeReader(fixture.documents, decisionTree.collection);
const entriesUnder = (tile: number) => Array.fromAsync(entriesFrom({ events: fixture.events, tree: tree() }, log, tile));
const bundle = (from: number) => {
  const { events, checkpoints, time } = fixture;
  return bundleOf({ events, checkpoints, tree: tree(), clock: time.now }, { controllerId: log, from });
};
let expected: readonly string[];

describe('the entries of a log of decisions', () => {
  beforeEach(async () => {
    fixture.startSealer();
    for (const [count, day] of [
      [250, '2026-03-01'],
      [3, '2026-03-02'],
      [300, '2026-03-03'],
    ] as const) {
      await fixture.decide(count, { day });
      await fixture.decide(1, { day, writer: 'w2' });
      await fixture.time.advance(3_000);
    }
    await fixture.stop();
    const recorded = await Array.fromAsync(fixture.events.readAll(0n, ['decision'], 'acme'));
    expected = recorded.filter(({ stream }) => isAgingStream(stream)).map(decisionEntry);
    expect(await fixture.sizes(log)).toEqual([251, 255, 556]);
  });

  it('are read from each tile on, as they were written', async () => {
    expect(await entriesUnder(0)).toEqual(expected);
    expect(await entriesUnder(1)).toEqual(expected.slice(256));
    expect(await entriesUnder(2)).toEqual(expected.slice(512));
    expect(await entriesUnder(3)).toEqual([]);
  });

  it('once a day is removed, are read behind it alone, and no bundle with it is begun', async () => {
    await fixture.events.removeStream!(streams.decisions('acme', '2026-03-01', 'w1'));
    await expect(entriesUnder(0)).rejects.toMatchObject({ code: 'ENTRIES_REMOVED' });
    await expect(bundle(0)).rejects.toMatchObject({ code: 'ENTRIES_REMOVED' });
    expect(await entriesUnder(1)).toEqual(expected.slice(256));
    for (const from of [251, 255, 556]) expect(await bundle(from)).toMatchObject({ entries: 556 - from });
  });

  it('of a bundle that begins anywhere give its root', async () => {
    for (const from of [0, 251, 255]) expect((await Array.fromAsync((await bundle(from)).bytes)).length).toBeGreaterThan(0);
  });
});
