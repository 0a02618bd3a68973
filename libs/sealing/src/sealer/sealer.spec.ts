import { describe, expect, it } from '@jest/globals';
import { decodeShared } from '#application';
import { StoreUnavailable } from '#kernel';
import { collectionOf } from '#projections';
import { logTree } from '#read-models';
import {
  formatVerifierKey,
  newKeyFile,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  signerOf,
  toBase64,
} from '#transparency-log';
import { sealerProjection } from '../checkpoints/checkpoint-documents.ts';
import { keyFile, originOf, SealingFixture } from '../testing/sealing-fixture.ts';

const fixture = SealingFixture.forEachTest();
const condition = async () => (await fixture.documents.progress(sealerProjection)).condition;
const trouble = () => fixture.notices.filter(({ kind }) => kind === 'trouble');
const keyOf = (file: string) => signerOf(originOf('acme'), file)!.key;

describe('the sealer', () => {
  it('seals a second after the first entry that is not sealed, and leaves an idle log alone', async () => {
    fixture.startTree();
    fixture.startSealer();
    await fixture.record(3);
    await fixture.grows(3);
    await fixture.time.advance(800);
    expect(await fixture.sizes()).toEqual([]);
    await fixture.record(2);
    await fixture.time.advance(700);
    expect(await fixture.sizes()).toEqual([5]);
    fixture.time.millis += 11 * 60_000;
    await fixture.time.advance(5_000);
    expect(await fixture.sizes()).toEqual([5]);
    await fixture.record(1);
    await fixture.time.advance(2_000);
    expect(await fixture.seals()).toMatchObject([
      { size: 5, previousSize: 0 },
      { size: 6, previousSize: 5 },
    ]);
    expect(trouble()).toEqual([]);
  });

  it('seals at 1,000 entries at once', async () => {
    const { published } = fixture.startTree();
    fixture.startSealer({ published });
    await fixture.record(999);
    await fixture.grows(999);
    await fixture.time.advance(300);
    expect(await fixture.sizes()).toEqual([]);
    await fixture.record(1);
    await fixture.grows(1_000);
    await fixture.time.advance(300);
    expect(await fixture.sizes()).toEqual([1_000]);
  });

  it('goes on with the others while the tree of one controller is in quarantine, and with that one once it is healed', async () => {
    const unreadable = new Set<string>();
    const tree = fixture.startTree((recorded) => {
      if (unreadable.has(recorded.eventId)) throw new Error('not readable');
      return [decodeShared(recorded)];
    });
    fixture.startSealer();
    await fixture.record(1);
    unreadable.add(await fixture.record(1));
    await fixture.record(1);
    await fixture.record(2, 'other');
    await fixture.grows(2, 'other');
    await fixture.time.advance(3_000);
    expect([await fixture.sizes(), await fixture.sizes('other')]).toEqual([[1], [2]]);
    unreadable.clear();
    tree.retry(collectionOf(logTree));
    await fixture.grows(3);
    await fixture.time.advance(3_000);
    expect([await fixture.sizes(), await fixture.sizes('other')]).toEqual([[1, 3], [2]]);
  });

  it('signs a note of the tree that the ledger has, for each controller by itself', async () => {
    fixture.startTree();
    fixture.startSealer();
    await fixture.record(300);
    await fixture.record(2, 'other');
    await fixture.time.advance(2_000);
    const [checkpoint, other] = [await fixture.checkpoints.newest('acme'), await fixture.checkpoints.newest('other')];
    expect(await fixture.checkpoints.ofSize('acme', 300)).toMatchObject({ size: 300, note: checkpoint!.note });
    const opened = openNote(Buffer.from(checkpoint!.note), [parseVerifierKey(checkpoint!.verifierKeys[0]!)!]);
    if (opened.verdict !== 'verified') throw new Error(opened.verdict);
    const { root, ...read } = parseCheckpoint(opened.text)!;
    expect(read).toEqual({ origin: 'ledger.example/acme', size: 300 });
    expect(toBase64(root)).toBe((await fixture.seals())[0]!.root);
    expect(other).toMatchObject({ size: 2, verifierKeys: [expect.stringContaining('ledger.example/other+')] });
  });

  it('signs with every key while one is replaced', async () => {
    const next = newKeyFile();
    fixture.startTree();
    const signersOf = (controllerId: string) => [keyFile, next].map((file) => signerOf(originOf(controllerId), file)!);
    fixture.startSealer({ signersOf });
    await fixture.record(1);
    await fixture.time.advance(2_000);
    const { note, verifierKeys } = (await fixture.checkpoints.newest('acme'))!;
    const keys = [keyOf(keyFile), keyOf(next)];
    expect(openNote(Buffer.from(note), keys)).toMatchObject({ verdict: 'verified', signatures: { length: 2 } });
    expect(verifierKeys).toEqual(keys.map(formatVerifierKey));
  });

  /**
   * @fault The sealer dies between the seal and the note
   * @caller a checkpoint that comes later
   * @durable one root a size
   * @heals the next sealer signs what was sealed
   */
  it('that dies between the seal and the note: the next one signs the same root', async () => {
    fixture.startTree();
    const dies = async () => {
      throw new StoreUnavailable('killed');
    };
    const dying = fixture.startSealer({ documents: fixture.documentsWith({ commit: dies }) });
    await fixture.record(4);
    await fixture.time.advance(3_000);
    expect(await fixture.sizes()).toEqual([4]);
    expect(await fixture.checkpoints.newest('acme')).toBeUndefined();
    await dying.stop();
    fixture.startSealer();
    await fixture.time.advance(1_000);
    expect(await fixture.checkpoints.newest('acme')).toMatchObject({ size: 4, root: (await fixture.seals())[0]!.root });
  });

  it('whose append may have come or not goes on from what came', async () => {
    fixture.startTree();
    let first = true;
    const append: typeof fixture.events.append = async (...given) => {
      const answer = await fixture.events.append(...given);
      if (!first) return answer;
      first = false;
      throw new StoreUnavailable('the answer was lost');
    };
    fixture.startSealer({ events: fixture.eventsWith({ append }) });
    await fixture.record(2);
    await fixture.time.advance(4_000);
    await fixture.record(2);
    await fixture.time.advance(4_000);
    expect(await fixture.sizes()).toEqual([2, 4]);
    expect(await fixture.checkpoints.ofSize('acme', 2)).toBeDefined();
  });

  it('takes turns with another, and two by mistake never seal one size twice', async () => {
    fixture.startTree();
    // Every sealer believes that it has the lease.
    const lease = async () => 1;
    const documents = fixture.documentsWith({ lease });
    const sealers = [1, 2, 3].map(() => fixture.startSealer({ documents, holder: 'the same' }));
    for (let round = 1; round <= 10; round++) {
      await fixture.record(round);
      await fixture.time.advance(1_300);
    }
    await Promise.all(sealers.map((sealer) => sealer.stop()));
    const sizes = await fixture.sizes();
    expect(sizes.at(-1)).toBe(55);
    expect(sizes).toEqual([...new Set(sizes)].toSorted((one, other) => one - other));
    for (const size of sizes) expect(await fixture.checkpoints.ofSize('acme', size)).toMatchObject({ size });
  });

  it('waits while another holds the lease', async () => {
    fixture.startTree();
    fixture.startSealer();
    await fixture.time.advance(300);
    const second = fixture.startSealer({ takeOver: false });
    await fixture.record(1);
    await fixture.time.advance(3_000);
    expect(await fixture.sizes()).toEqual([1]);
    expect(fixture.notices.filter(({ kind }) => kind === 'sealed')).toHaveLength(1);
    await second.stop();
  });

  it('signs again what was sealed where the views are lost, every size', async () => {
    fixture.startTree();
    fixture.startSealer();
    for (const entries of [2, 3, 4]) {
      await fixture.record(entries);
      await fixture.time.advance(2_000);
    }
    const before = await Promise.all([2, 5, 9].map((size) => fixture.checkpoints.ofSize('acme', size)));
    await fixture.stop();
    await fixture.loseViews();
    fixture.startTree();
    fixture.startSealer();
    await fixture.time.advance(3_000);
    expect(await Promise.all([2, 5, 9].map((size) => fixture.checkpoints.ofSize('acme', size)))).toEqual(before);
    expect(await fixture.sizes()).toEqual([2, 5, 9]);
  });

  it('does not seal a tree of another ledger', async () => {
    const tree = fixture.startTree();
    await fixture.record(3);
    await fixture.grows(3);
    await tree.stop();
    fixture.edit((events) => events.slice(0, 2));
    fixture.startSealer();
    await fixture.time.advance(3_000);
    expect(await fixture.sizes()).toEqual([]);
    expect(trouble()[0]).toMatchObject({ controllerId: 'acme', cause: { code: 'VIEW_OF_ANOTHER_LEDGER' } });
  });

  it('reports that it runs', async () => {
    fixture.startTree();
    fixture.startSealer();
    await fixture.time.advance(500);
    expect(await condition()).toMatchObject({ state: 'running' });
    expect(await condition()).not.toHaveProperty('error');
  });
});
