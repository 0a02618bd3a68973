import { CompactRange } from '../merkle/compact-range.ts';
import { nodeHash, type Hash } from '../merkle/hash.ts';
import { nodesOf } from '../merkle/node-id.ts';
import type { TileReader } from '../tiles/tile-nodes.ts';
import { tileHeight } from '../tiles/tile.ts';

/** A tree of any size whose leaves are all the same, so that every complete node of a level has one hash: no tile is kept. */
export class SyntheticTiles {
  readonly root: Hash;
  /** How many tiles have been read. */
  count = 0;
  readonly #byLevel: readonly Hash[];

  constructor(leaf: Hash, size: number) {
    const byLevel = [leaf];
    for (let level = 0; 2 ** level < size; level++) byLevel.push(nodeHash(byLevel[level]!, byLevel[level]!));
    this.#byLevel = byLevel;
    const frontier = nodesOf(0, size).map(({ level }) => byLevel[level]!);
    this.root = CompactRange.of(0, size, frontier)!.root();
  }

  readonly read: TileReader = (tiles) => {
    this.count += tiles.length;
    return Promise.resolve(
      tiles.map(({ level, width }) => {
        const hash = this.#byLevel[Number(level) * tileHeight]!;
        return Buffer.concat(Array.from({ length: width }, () => hash));
      }),
    );
  };
}
