import { CompactRange, foldedFromRight } from './compact-range.ts';
import type { Hash } from './hash.ts';
import { nodesOf, type NodeId } from './node-id.ts';
import { consistencyPath, inclusionPath } from './proof-path.ts';

/** The hashes of the nodes asked for, in their order: one call for a whole proof. */
export type NodeReader = (nodes: readonly NodeId[]) => Promise<readonly Hash[]>;

type Leaves = { readonly begin: number; readonly end: number };

/** The hashes of RFC 6962, 2.1.1 for the leaf `index` of the tree of `size`, from the leaf's sibling up. */
export function readInclusionProof(read: NodeReader, index: number, size: number): Promise<readonly Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`a tree of ${size} has no leaf ${index}`);
  return hashesOf(read, inclusionPath(index, size));
}

/** The hashes of RFC 6962, 2.1.2; none where one of the trees is empty or both are the same. */
export function readConsistencyProof(read: NodeReader, older: number, newer: number): Promise<readonly Hash[]> {
  if (!(older >= 0 && older <= newer)) throw new RangeError(`a tree of ${newer} does not extend one of ${older}`);
  if (older === 0 || older === newer) return Promise.resolve([]);
  const { shared, siblings } = consistencyPath(older, newer);
  return hashesOf(read, shared.begin === 0 ? siblings : [shared, ...siblings]);
}

/** The compact range of [0, size). */
export async function readFrontier(read: NodeReader, size: number): Promise<CompactRange> {
  return CompactRange.of(0, size, await read(nodesOf(0, size)))!;
}

async function hashesOf(read: NodeReader, subtrees: readonly Leaves[]): Promise<readonly Hash[]> {
  const nodes = subtrees.map(({ begin, end }) => nodesOf(begin, end));
  const hashes = await read(nodes.flat());
  let from = 0;
  return nodes.map(({ length }) => foldedFromRight(hashes.slice(from, (from += length)))!);
}
