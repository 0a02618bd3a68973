import { tileWidth } from '#transparency-log';

/** A tile lies in rows of so many hashes: what an entry adds to one is written with few others beside it. */
const rowWidth = 16;

/** Where a hash of a level of tiles lies, counted from the left of the tree. The head of a controller's tree lies under the name of the controller, which holds no slash. */
export function rowKey(controllerId: string, level: number, index: number): string {
  const [tile, row] = [Math.floor(index / tileWidth), Math.floor((index % tileWidth) / rowWidth)];
  return `${controllerId}/tile/${level}/${tile}/${row}`;
}

/** The keys of the rows that hold the first `width` hashes of a tile. */
export const rowKeys = (controllerId: string, level: number, tile: number, width: number): readonly string[] =>
  Array.from({ length: Math.ceil(width / rowWidth) }, (_, row) => rowKey(controllerId, level, tile * tileWidth + row * rowWidth));

const leaf = '/leaf/';

/** Where the index of an entry lies, by the id of its event. */
export const leafKey = (controllerId: string, eventId: string): string => `${controllerId}${leaf}${eventId}`;

export const isLeafKey = (key: string): boolean => key.includes(leaf);
