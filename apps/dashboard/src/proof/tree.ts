import { areEqual, joined, sha256, type Bytes } from './bytes.ts';

/** RFC 6962, 2.1: the prefix keeps an entry from passing for two hashes. */
export const leafHashOf = (entry: Bytes): Promise<Bytes> => sha256(joined([0], entry));

const nodeHashOf = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined([1], left, right));

export interface Path {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Bytes;
  readonly hashes: readonly Bytes[];
  readonly root: Bytes;
}

/** Whether the path leads from the leaf to the root of the tree (RFC 9162, 2.1.3.2). */
export async function leadsToRoot({ index, size, leafHash, hashes, root }: Path): Promise<boolean> {
  if (index >= size) return false;
  let [place, last, hash] = [index, size - 1, leafHash];
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = await nodeHashOf(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = await nodeHashOf(hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && areEqual(hash, root);
}

const half = (count: number): number => Math.floor(count / 2);
