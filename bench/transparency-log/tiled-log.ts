import {
  CompactRange,
  leafHash,
  newTiles,
  nodesFromTiles,
  tileHeight,
  tilePath,
  tileWidth,
  type Hash,
  type NodeReader,
} from '#transparency-log';

/** A log in memory with its tiles, to prove from. */
export interface TiledLog {
  readonly size: number;
  readonly root: Hash;
  readonly read: NodeReader;
}

export function tiledLogOf(entries: readonly Uint8Array[]): TiledLog {
  const range = CompactRange.empty();
  const rows = new Map<number, Hash[]>();
  for (const entry of entries) {
    range.append(leafHash(entry), ({ level }, hash) => {
      if (level % tileHeight !== 0) return;
      rows.set(level, rows.get(level) ?? []);
      rows.get(level)!.push(hash);
    });
  }
  const tiles = new Map<string, Uint8Array>();
  for (const tile of newTiles(0, range.end)) {
    const from = tile.index * tileWidth;
    const hashes = rows.get(Number(tile.level) * tileHeight)!.slice(from, from + tile.width);
    tiles.set(tilePath(tile), Buffer.concat(hashes));
  }
  const read = nodesFromTiles(range.end, (wanted) => Promise.resolve(wanted.map((tile) => tiles.get(tilePath(tile))!)));
  return { size: range.end, root: range.root(), read };
}
