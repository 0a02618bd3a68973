import { tileWidth, type Tile } from './tile.ts';

/** How many hashes a level of tiles has in a tree: one for each full tile of the level below. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** The tile `index` of a level as the tree of `size` has it: full, partial or, with width 0, not there. */
export function tileAt(level: number, index: number, size: number): Tile {
  const width = Math.min(tileWidth, Math.max(0, hashesAt(level, size) - index * tileWidth));
  return { level, index, width };
}

/** The tiles that the tree of size `to` has and the tree of size `from` has not, from the leaves up. */
export function* newTiles(from: number, to: number): Iterable<Tile> {
  for (let level = 0; hashesAt(level, to) > 0; level++) yield* changedAt(level, hashesAt(level, from), hashesAt(level, to));
}

/** The same for bundles of entries. */
export const newBundles = (from: number, to: number): Iterable<Tile> => changedAt('entries', from, to);

function* changedAt(level: Tile['level'], from: number, to: number): Iterable<Tile> {
  if (from === to) return;
  for (let index = Math.floor(from / tileWidth); index * tileWidth < to; index++) {
    yield { level, index, width: Math.min(tileWidth, to - index * tileWidth) };
  }
}
