import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash } from '../merkle/hash.ts';
import { readConsistencyProof, readFrontier, readInclusionProof } from '../merkle/read-proof.ts';
import { verifyConsistency, verifyInclusion } from '../merkle/verify-proof.ts';
import { entriesOf, MemoryLog } from '../testing/memory-log.ts';
import { SyntheticTiles } from '../testing/synthetic-tiles.ts';
import { nodesFromTiles, type TileReader } from './tile-nodes.ts';
import { tileHeight, tilePath } from './tile.ts';
import { newTiles } from './tiles-of.ts';

const entries = entriesOf(70_000);
const log = new MemoryLog(entries);

/** The tiles of a log of these entries, cut from its nodes. */
const tilesOf = async (size: number): Promise<ReadonlyMap<string, Uint8Array>> => {
  const tiles = new Map<string, Uint8Array>();
  for (const tile of newTiles(0, size)) {
    const level = Number(tile.level) * tileHeight;
    const ids = Array.from({ length: tile.width }, (_, n) => ({ level, index: tile.index * 256 + n }));
    tiles.set(tilePath(tile), Buffer.concat(await log.read(ids)));
  }
  return tiles;
};
const readerOf =
  (tiles: ReadonlyMap<string, Uint8Array>): TileReader =>
  (wanted) =>
    Promise.resolve(wanted.map((tile) => tiles.get(tilePath(tile)) ?? Buffer.alloc(0)));

describe('the nodes of a tree from its tiles', () => {
  it('prove leaves and older sizes', async () => {
    const size = entries.length;
    const read = nodesFromTiles(size, readerOf(await tilesOf(size)));
    const root = log.root(size);
    const index = fc.integer({ min: 0, max: size - 1 });
    await fc.assert(
      fc.asyncProperty(index, async (each) => {
        const proof = await readInclusionProof(read, each, size);
        expect(verifyInclusion({ index: each, size, root, proof, leafHash: leafHash(entries[each]!) })).toBe('valid');
        const older = { size: each, root: log.root(each) };
        const consistency = await readConsistencyProof(read, each, size);
        expect(verifyConsistency({ older, newer: { size, root }, proof: consistency })).toBe('valid');
      }),
      { numRuns: 60 },
    );
    expect(Buffer.compare((await readFrontier(read, size)).root(), root)).toBe(0);
  });

  it('ask for each tile once, and for one that is there', async () => {
    const asked: string[] = [];
    const tiles = await tilesOf(70_000);
    const read = nodesFromTiles(70_000, (wanted) => {
      asked.push(...wanted.map(tilePath));
      return readerOf(tiles)(wanted);
    });
    await readInclusionProof(read, 69_999, 70_000);
    expect(asked.toSorted()).toEqual(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1']);
  });

  it('are not taken from a tile of another length', async () => {
    const read = nodesFromTiles(3, () => Promise.resolve([Buffer.alloc(32 * 3 - 1)]));
    await expect(readInclusionProof(read, 0, 3)).rejects.toThrow('tile/0/000.p/3 has 95 bytes and not 96');
    const none = nodesFromTiles(3, () => Promise.resolve([]));
    await expect(readInclusionProof(none, 0, 3)).rejects.toThrow('tile/0/000.p/3 has no bytes');
  });

  it('are not those of a larger tree', async () => {
    const read = nodesFromTiles(300, readerOf(await tilesOf(300)));
    await expect(readInclusionProof(read, 0, 400)).rejects.toThrow('a tree of 300 has no complete node');
  });
});

describe('a log of 10 million entries', () => {
  const size = 10_000_000;
  const leaf = leafHash(Buffer.from('one of many'));

  it('proves any of them with at most 24 hashes', async () => {
    const tiles = new SyntheticTiles(leaf, size);
    const read = nodesFromTiles(size, tiles.read);
    const places = fc.oneof(fc.integer({ min: 0, max: size - 1 }), fc.constantFrom(0, size - 1, 2 ** 23 - 1, 2 ** 23));
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(places, async (index) => {
        const proof = await readInclusionProof(read, index, size);
        longest = Math.max(longest, proof.length);
        expect(verifyInclusion({ index, size, root: tiles.root, proof, leafHash: leaf })).toBe('valid');
      }),
      { numRuns: 60 },
    );
    expect(longest).toBe(24);
  });

  it('reads at most five tiles for a proof', async () => {
    for (const index of [0, 1_234_067, size - 1]) {
      const tiles = new SyntheticTiles(leaf, size);
      await readInclusionProof(nodesFromTiles(size, tiles.read), index, size);
      expect(tiles.count).toBeLessThanOrEqual(5);
    }
  });
});
