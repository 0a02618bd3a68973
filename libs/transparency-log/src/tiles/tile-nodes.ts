import { hashBytes, nodeHash, type Hash } from '../merkle/hash.ts';
import type { NodeId } from '../merkle/node-id.ts';
import type { NodeReader } from '../merkle/read-proof.ts';
import { tileHeight, tilePath, tileWidth, type Tile } from './tile.ts';
import { tileAt } from './tiles-of.ts';

/** The bytes of each tile asked for, in their order. */
export type TileReader = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>;

/** Where a node lies: the hashes [begin, end) of a tile, which are its descendants or itself. */
interface Place {
  readonly tile: Tile;
  readonly begin: number;
  readonly end: number;
}

/** A reader of nodes that takes them from the tiles of the tree of `size`; each tile is asked for once in a call. */
export function nodesFromTiles(size: number, readTiles: TileReader): NodeReader {
  return async (nodes) => {
    const places = nodes.map((node) => placeOf(node, size));
    const tiles = [...new Map(places.map(({ tile }) => [tilePath(tile), tile])).values()];
    const read = await readTiles(tiles);
    const bytes = new Map(tiles.map((tile, n) => [tilePath(tile), checked(tile, read[n])]));
    return places.map(({ tile, begin, end }) => subtreeHash(bytes.get(tilePath(tile))!, begin, end));
  };
}

function placeOf({ level, index }: NodeId, size: number): Place {
  const leaves = 2 ** (level % tileHeight);
  const first = index * leaves;
  const tile = tileAt(Math.floor(level / tileHeight), Math.floor(first / tileWidth), size);
  const begin = first % tileWidth;
  if (begin + leaves > tile.width) throw new RangeError(`a tree of ${size} has no complete node ${level}/${index}`);
  return { tile, begin, end: begin + leaves };
}

/** A tile of another length would give a wrong hash without a word. */
function checked(tile: Tile, bytes: Uint8Array | undefined): Uint8Array {
  if (bytes?.length === tile.width * hashBytes) return bytes;
  throw new Error(`${tilePath(tile)} has ${bytes?.length ?? 'no'} bytes and not ${tile.width * hashBytes}`);
}

/** The hash of the complete subtree over the hashes [begin, end), a power of two of them. */
function subtreeHash(bytes: Uint8Array, begin: number, end: number): Hash {
  if (end - begin === 1) return bytes.subarray(begin * hashBytes, end * hashBytes);
  const middle = (begin + end) / 2;
  return nodeHash(subtreeHash(bytes, begin, middle), subtreeHash(bytes, middle, end));
}
