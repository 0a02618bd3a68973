import { beforeEach, describe, expect, it } from '@jest/globals';
import { decisionEntries, decisionEntry } from '#application';
import type { RecordedEvent } from '#event-store';
import { isAgingStream, StoreUnavailable, streams } from '#kernel';
import { CompactRange, leafHash, openNote, parseVerifierKey, toBase64 } from '#transparency-log';
import { SealingFixture } from '../testing/sealing-fixture.ts';
import { TreeReader } from '../tree/tree-reader.ts';
import { decisionTree } from '../tree/decision-tree.ts';

const fixture = SealingFixture.forEachTest();
const log = 'acme/decisions';
const sizes = () => fixture.sizes(log);
const trouble = () => fixture.notices.filter(({ kind }) => kind === 'trouble');
const mismatches = () => fixture.notices.flatMap((notice) => (notice.kind === 'mismatch' ? [notice.mismatch] : []));
const recorded = async (): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(fixture.events.readAll(0n, ['decision'], 'acme'))).filter(({ stream }) => isAgingStream(stream));
const entered = async () =>
  (await Array.fromAsync(fixture.events.readStream(streams.decisionEntries('acme')))).map((event) =>
    decisionEntries.decode(event),
  );

/** The root of the tree of these records, without any tile. */
const rootOf = (records: readonly RecordedEvent[]): string => {
  const range = CompactRange.empty();
  for (const record of records) range.append(leafHash(Buffer.from(decisionEntry(record))));
  return toBase64(range.root());
};

const sealed = async (): Promise<void> => {
  fixture.startSealer();
  await fixture.time.advance(3_000);
};

describe('the log of decisions', () => {
  it('is sealed like the log of events, under its own name and beside it', async () => {
    fixture.startTree();
    await fixture.record(2);
    await fixture.decide(300);
    await fixture.decide(5, { writer: 'w2' });
    await fixture.decide(1, { controllerId: 'other' });
    await sealed();
    expect([await fixture.sizes(), await sizes(), await fixture.sizes('other/decisions')]).toEqual([[2], [305], [1]]);
    const { origin, note, root, verifierKeys } = (await fixture.checkpoints.newest(log))!;
    expect([origin, root]).toEqual(['ledger.example/acme/decisions', rootOf(await recorded())]);
    expect(openNote(Buffer.from(note), [parseVerifierKey(verifierKeys[0]!)!])).toMatchObject({ verdict: 'verified' });
    const tree = new TreeReader(fixture.documents, decisionTree.collection);
    const records = await recorded();
    expect(await tree.indexOf(log, records[303]!.eventId)).toBe(303);
    expect(trouble()).toEqual([]);
  });

  it('goes on where it was, with another sealer too, and enters nothing twice', async () => {
    await fixture.decide(260);
    await sealed();
    await fixture.stop();
    await fixture.decide(10);
    await sealed();
    await fixture.decide(3, { day: '2026-03-02' });
    await fixture.time.advance(3_000);
    expect(await sizes()).toEqual([260, 270, 273]);
    expect((await fixture.seals(log)).at(-1)!.root).toBe(rootOf(await recorded()));
    expect((await entered()).map(({ first }) => first)).toEqual([0, 260, 270]);
  });

  it('of an idle ledger is not read again', async () => {
    await fixture.decide(1);
    let reads = 0;
    const readAll: typeof fixture.events.readAll = (...given) => {
      reads += 1;
      return fixture.events.readAll(...given);
    };
    fixture.startSealer({ events: fixture.eventsWith({ readAll }) });
    await fixture.time.advance(5_000);
    const before = reads;
    await fixture.time.advance(10_000);
    expect(reads).toBe(before);
  });
});

/**
 * @fault A store answers with a failure, or its answer is lost, between the entering of records and the tree that follows
 * @caller nothing is sealed until it passes
 * @durable what was entered
 * @heals the sealer tries again
 */
describe('a failure between the steps', () => {
  /** Fails once, before or after it was done. */
  const once = <Given extends unknown[], Answer>(
    call: (...given: Given) => Promise<Answer>,
    isMeant: (...given: Given) => boolean,
    done: boolean,
  ) => {
    let left = 1;
    return async (...given: Given): Promise<Answer> => {
      if (left === 0 || !isMeant(...given)) return call(...given);
      left = 0;
      if (done) await call(...given);
      throw new StoreUnavailable('a test');
    };
  };

  it.each([false, true])('of the append (stored: %s) doubles nothing and loses nothing', async (done) => {
    await fixture.decide(20);
    const append = once(fixture.events.append.bind(fixture.events), (stream) => stream === streams.decisionEntries('acme'), done);
    fixture.startSealer({ events: fixture.eventsWith({ append }) });
    await fixture.time.advance(5_000);
    expect(await sizes()).toEqual([20]);
    expect((await fixture.seals(log))[0]!.root).toBe(rootOf(await recorded()));
    expect(await entered()).toHaveLength(1);
    expect(trouble()).toHaveLength(1);
  });

  it.each([
    ['tiles', (id: string) => id.includes('/tile/')],
    ['head', (id: string) => id === log],
    ['place', (id: string) => id === 'feed/position'],
  ])('of the commit of its %s, before or after it', async (_, isMeant) => {
    for (const done of [false, true]) {
      await fixture.decide(20);
      const { documents } = fixture;
      const commit = once(documents.commit.bind(documents), ({ writes }) => writes.some(({ id }) => isMeant(id)), done);
      fixture.startSealer({ documents: fixture.documentsWith({ commit }) });
      await fixture.time.advance(5_000);
      await fixture.stop();
    }
    expect(await sizes()).toEqual([20, 40]);
    expect((await fixture.seals(log))[1]!.root).toBe(rootOf(await recorded()));
    expect(await entered()).toHaveLength(2);
  });

  it('two sealers at once enter everything once', async () => {
    fixture.startSealer({ takeOver: true });
    fixture.startSealer({ takeOver: true });
    for (let round = 0; round < 5; round++) {
      await fixture.decide(10);
      await fixture.time.advance(2_500);
    }
    const records = await recorded();
    expect((await sizes()).at(-1)).toBe(50);
    expect((await fixture.seals(log)).at(-1)!.root).toBe(rootOf(records));
  });
});

describe('what becomes of the records and the views', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  let roots: readonly string[];
  beforeEach(async () => {
    for (const day of days) {
      await fixture.decide(100, { day });
      await sealed();
      await fixture.stop();
    }
    roots = (await fixture.seals(log)).map(({ root }) => root);
    expect(await sizes()).toEqual([100, 200, 300]);
  });

  const goesOn = async (): Promise<void> => {
    await fixture.decide(1, { day: '2026-03-04' });
    await sealed();
    expect(mismatches()).toEqual([]);
    expect(await sizes()).toEqual([100, 200, 300, 301]);
    const tree = new TreeReader(fixture.documents, decisionTree.collection);
    for (const [n, root] of roots.entries()) expect(toBase64((await tree.rootAt(log, 100 * (n + 1)))!)).toBe(root);
  };

  it('the days that are too old are removed: the log goes on', async () => {
    for (const day of days) await fixture.events.removeStream!(streams.decisions('acme', day, 'w1'));
    await goesOn();
  });

  it('the views are lost: the same tree is made again', async () => {
    await fixture.loseViews();
    await goesOn();
  });

  it('the days are removed and the views lost: the same tree is made of the hashes that were kept', async () => {
    for (const day of days) await fixture.events.removeStream!(streams.decisions('acme', day, 'w1'));
    await fixture.loseViews();
    await goesOn();
  });

  it('an older backup of the ledger was restored: a tree of what it never held is made anew', async () => {
    fixture.edit((events) =>
      events.filter(({ stream, revision }) => !(stream === streams.decisionEntries('acme') && revision === 2)),
    );
    fixture.startSealer();
    await fixture.time.advance(5_000);
    expect(trouble()).toMatchObject([{ cause: { code: 'VIEW_OF_ANOTHER_LEDGER' } }]);
    // The records are still there, so the same is entered again.
    expect(mismatches()).toEqual([]);
    expect((await entered()).map(({ first }) => first)).toEqual([0, 100, 200]);
  });

  it('a hash that was kept is changed: nothing more of that log is sealed', async () => {
    fixture.edit((events) =>
      events.map((event) => {
        if (event.stream !== streams.decisionEntries('acme') || event.revision !== 1) return event;
        const { leaves, ...rest } = decisionEntries.decode(event);
        const bytes = Buffer.from(leaves, 'base64');
        const swapped = Buffer.concat([bytes.subarray(32, 64), bytes.subarray(0, 32), bytes.subarray(64)]);
        return { ...event, data: JSON.stringify({ ...rest, leaves: toBase64(swapped) }) };
      }),
    );
    await fixture.loseViews();
    fixture.startTree();
    await fixture.record(1);
    await sealed();
    expect(mismatches()).toEqual([{ controllerId: log, size: 200, agreedSize: 100, tile: 'tile/0/000.p/200' }]);
    expect([await sizes(), await fixture.sizes()]).toEqual([[100, 200, 300], [1]]);
  });
});
