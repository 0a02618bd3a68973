import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entriesOf, MemoryLog } from '../testing/memory-log.ts';
import { NaiveTree } from '../testing/naive-tree.ts';
import { CompactRange, type OnNode } from './compact-range.ts';
import { leafHash, type Hash } from './hash.ts';
import { readConsistencyProof, readFrontier, readInclusionProof } from './read-proof.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

/** Beyond the width of a tile, so beyond a full tree of 256 leaves. */
const most = 300;
const all = Array.from({ length: most }, (_, n) => n + 1);
/** Every size in the full run; else those of small trees and around the full one. */
const proven = process.env['FULL'] ? all : all.filter((size) => size <= 70 || (size > 250 && size < 262) || size === most);
const entries = entriesOf(most);
const leaves = entries.map(leafHash);
const log = new MemoryLog(entries);
const naive = new NaiveTree(entries);
const tree = (size: number) => ({ size, root: log.root(size) });
const same = (one: readonly Hash[], other: readonly Hash[]) =>
  one.length === other.length && one.every((hash, n) => Buffer.compare(hash, other[n]!) === 0);

const rangeOf = (begin: number, end: number, onNode?: OnNode): CompactRange => {
  const range = CompactRange.empty(begin);
  for (const leaf of leaves.slice(begin, end)) range.append(leaf, onNode);
  return range;
};

describe('the tree', () => {
  it('has the root of the definition at every size', () => {
    const range = CompactRange.empty();
    for (const [size, leaf] of leaves.entries()) {
      expect(same([range.root(), log.root(size)], [naive.root(0, size), naive.root(0, size)])).toBe(true);
      range.append(leaf);
    }
  });

  it('proves every leaf in every size as the definition says', async () => {
    const wrong: unknown[] = [];
    for (const size of proven) {
      for (let index = 0; index < size; index++) {
        const proof = await readInclusionProof(log.read, index, size);
        const verdict = verifyInclusion({ index, proof, leafHash: leaves[index]!, ...tree(size) });
        if (verdict !== 'valid' || !same(proof, naive.path(index, 0, size))) wrong.push({ index, size, verdict });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('proves every size in every later one as the definition says', async () => {
    const wrong: unknown[] = [];
    for (const newer of proven) {
      for (let older = 1; older <= newer; older++) {
        const proof = await readConsistencyProof(log.read, older, newer);
        const verdict = verifyConsistency({ older: tree(older), newer: tree(newer), proof });
        if (verdict !== 'valid' || !same(proof, naive.proof(older, newer))) wrong.push({ older, newer, verdict });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('extends the empty tree without hashes', async () => {
    expect(await readConsistencyProof(log.read, 0, 7)).toEqual([]);
    expect(verifyConsistency({ older: tree(0), newer: tree(7), proof: [] })).toBe('valid');
    expect(verifyConsistency({ older: { size: 0, root: leaves[0]! }, newer: tree(7), proof: [] })).toBe('ROOT_DIFFERS');
  });

  it('has no proof of a leaf or tree beyond its end', () => {
    expect(() => readInclusionProof(log.read, 7, 7)).toThrow('no leaf 7');
    expect(() => readConsistencyProof(log.read, 8, 7)).toThrow('does not extend');
  });
});

describe('a compact range', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 3, maxLength: 3 });

  it('joined from two is the one appended leaf by leaf, with every node that becomes complete', () =>
    fc.assert(
      fc.property(cuts, (unsorted) => {
        const [begin, middle, end] = unsorted.toSorted((one, other) => one - other) as [number, number, number];
        const nodes: string[][] = [[], []];
        const into =
          (list: number): OnNode =>
          (id, hash) =>
            nodes[list]!.push(JSON.stringify([id, [...hash]]));
        const joined = rangeOf(begin, middle, into(0));
        expect(joined.merge(rangeOf(middle, end, into(0)), into(0))).toBe(true);
        const appended = rangeOf(begin, end, into(1));
        expect(same(joined.hashes, appended.hashes)).toBe(true);
        expect(joined.end).toBe(end);
        expect(nodes[0]!.toSorted()).toEqual(nodes[1]!.toSorted());
      }),
    ));

  it('joins with nothing but the range after it', () => {
    const range = rangeOf(0, 5);
    expect(range.merge(rangeOf(6, 9))).toBe(false);
    expect(range.merge(rangeOf(4, 9))).toBe(false);
    expect(same(range.hashes, rangeOf(0, 5).hashes)).toBe(true);
  });

  it('goes on from its hashes as they were', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: most - 1 }), (size) => {
        const taken = CompactRange.of(0, size, rangeOf(0, size).hashes)!;
        taken.append(leaves[size]!);
        expect(same([taken.root()], [log.root(size + 1)])).toBe(true);
      }),
    ));

  it('is none of another number of hashes', () => {
    expect(CompactRange.of(0, 3, leaves.slice(0, 3))).toBeUndefined();
    expect(CompactRange.of(3, 2, [])).toBeUndefined();
  });

  it('is read from the nodes of a log', async () => {
    expect(same((await readFrontier(log.read, 299)).hashes, rangeOf(0, 299).hashes)).toBe(true);
  });

  it('leaves its copy alone', () => {
    const range = rangeOf(0, 6);
    const copy = range.copy();
    range.append(leaves[6]!);
    expect(same([copy.root()], [log.root(6)])).toBe(true);
  });
});
