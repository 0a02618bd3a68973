import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entriesOf, MemoryLog } from '../testing/memory-log.ts';
import { leafHash, type Hash } from './hash.ts';
import { readConsistencyProof, readInclusionProof } from './read-proof.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const most = 300;
const entries = entriesOf(most);
const log = new MemoryLog(entries);
const tree = (size: number) => ({ size, root: log.root(size) });
const other = leafHash(Buffer.from('no entry of the log'));

const flipped = (hash: Hash, bit: number): Hash => {
  const copy = Uint8Array.from(hash);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

/** Ways to change a list of hashes, of which `n` and `bit` choose the place. */
const changes: Readonly<Record<string, (proof: readonly Hash[], n: number, bit: number) => readonly Hash[]>> = {
  'a bit flipped': (proof, n, bit) => proof.with(n, flipped(proof[n]!, bit)),
  'one left out': (proof, n) => proof.toSpliced(n, 1),
  'one put in': (proof, n) => proof.toSpliced(n, 0, other),
  'one twice': (proof, n) => proof.toSpliced(n, 0, proof[n]!),
  'one replaced': (proof, n) => proof.with(n, other),
  'one cut short': (proof, n) => proof.with(n, proof[n]!.subarray(0, 31)),
  'one alone': (proof, n) => [proof[n]!].filter(() => proof.length > 1),
  'in another order': (proof) => (proof.length > 1 ? proof.toReversed() : []),
};

const sizes = fc
  .tuple(fc.integer({ min: 2, max: most }), fc.nat(), fc.nat(), fc.nat(255), fc.constantFrom(...Object.keys(changes)))
  .map(([size, below, n, bit, change]) => ({ size, below: below % size, n, bit, change }));

describe('a changed proof', () => {
  it('of inclusion is never valid', () =>
    fc.assert(
      fc.asyncProperty(sizes, async ({ size, below: index, n, bit, change }) => {
        const proof = await readInclusionProof(log.read, index, size);
        const changed = changes[change]!(proof, n % proof.length, bit);
        const inclusion = { index, leafHash: leafHash(entries[index]!), ...tree(size) };
        expect(verifyInclusion({ ...inclusion, proof })).toBe('valid');
        expect(verifyInclusion({ ...inclusion, proof: changed })).not.toBe('valid');
        expect(verifyInclusion({ ...inclusion, proof, leafHash: other })).toBe('ROOT_DIFFERS');
        expect(verifyInclusion({ ...inclusion, proof, root: flipped(inclusion.root, bit) })).toBe('ROOT_DIFFERS');
        expect(verifyInclusion({ ...inclusion, proof, index: (index + 1 + (n % (size - 1))) % size })).not.toBe('valid');
      }),
      { numRuns: 500 },
    ));

  it('of consistency is never valid', () =>
    fc.assert(
      fc.asyncProperty(sizes, async ({ size, below: older, n, bit, change }) => {
        fc.pre(older > 0);
        const proof = await readConsistencyProof(log.read, older, size);
        const changed = changes[change]!(proof, n % proof.length, bit);
        const trees = { older: tree(older), newer: tree(size) };
        const withRoot = ({ size, root }: { size: number; root: Hash }) => ({ size, root: flipped(root, bit) });
        expect(verifyConsistency({ ...trees, proof })).toBe('valid');
        expect(verifyConsistency({ ...trees, proof: changed })).not.toBe('valid');
        expect(verifyConsistency({ ...trees, proof, older: withRoot(trees.older) })).not.toBe('valid');
        expect(verifyConsistency({ ...trees, proof, newer: withRoot(trees.newer) })).not.toBe('valid');
        expect(verifyConsistency({ older: trees.newer, newer: trees.older, proof })).toBe('SIZES_IMPOSSIBLE');
      }),
      { numRuns: 500 },
    ));

  it('of sizes that no tree has is never valid', () => {
    for (const [index, size] of [
      [-1, 3],
      [3, 3],
      [0, 0],
      [0.5, 3],
      [0, 2 ** 53],
      [Number.NaN, 3],
    ] as const) {
      expect(verifyInclusion({ index, size, leafHash: other, root: other, proof: [] })).toBe('SIZES_IMPOSSIBLE');
    }
    expect(verifyConsistency({ older: { size: -1, root: other }, newer: tree(3), proof: [] })).toBe('SIZES_IMPOSSIBLE');
  });

  it('between trees of one size needs equal roots and no hashes', () => {
    expect(verifyConsistency({ older: tree(5), newer: tree(5), proof: [] })).toBe('valid');
    expect(verifyConsistency({ older: tree(5), newer: tree(5), proof: [other] })).toBe('PROOF_LENGTH');
    expect(verifyConsistency({ older: tree(5), newer: { size: 5, root: other }, proof: [] })).toBe('ROOT_DIFFERS');
  });
});
