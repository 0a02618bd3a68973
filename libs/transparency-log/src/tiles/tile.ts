/** A tile holds the hashes of one level of the tree in eight; a bundle the entries under a tile of level 0. */
export const tileHeight = 8;
export const tileWidth = 2 ** tileHeight;

const highestLevel = 63;

/** `level` counts tiles and not nodes. `width` is the number of hashes or entries, below `tileWidth` for a partial one. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** `tile/<level>/<index>[.p/<width>]`, the index in groups of three digits, all but the last marked by an x. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = `${index}`;
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!;
  const marked = groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group));
  return `tile/${level}/${marked.join('/')}${width === tileWidth ? '' : `.p/${width}`}`;
}

const form = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile of a path, or undefined for anything that `tilePath` would not write. */
export function parseTilePath(path: string): Tile | undefined {
  const match = form.exec(path);
  if (!match) return undefined;
  const [, level = '', groups = '', width] = match;
  const tile = {
    level: level === 'entries' ? ('entries' as const) : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
  if (tile.level !== 'entries' && tile.level > highestLevel) return undefined;
  if (tile.width > tileWidth || (width !== undefined && tile.width === tileWidth)) return undefined;
  return Number.isSafeInteger(tile.index) && tilePath(tile) === path ? tile : undefined;
}
