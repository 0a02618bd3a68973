import { bundleFiles, equalHashes, hashBytes, type Checkpoint } from '#transparency-log';
import { wholeOf, type BundleFiles } from './bundle-files.ts';
import { readFrontier, readPrevious, type BundleHead } from './bundle-head.ts';
import type { EntriesOptions, Placement } from './entries-check.ts';
import { TreeCheck } from './tree-check.ts';
import { Refused } from './verdict.ts';

/** What is known of the entries of a bundle before they are read, and what is to be checked behind them. */
export type BundlePart = Omit<EntriesOptions, 'origin' | 'controllerId' | 'longData' | 'onEvent' | 'putAside'> & {
  /** Every entry of the log is there, from the first on: it is known what each command was decided on. */
  readonly isWhole: boolean;
  readonly end?: () => void;
};

/** All entries [from, to) of the log, which follow on the frontier. */
export async function readLogPart(files: BundleFiles, head: BundleHead, seen: Checkpoint | undefined): Promise<BundlePart> {
  const { manifest, toNote } = head;
  const { from } = manifest;
  const frontier = await readFrontier(files, head);
  const previous = await readPrevious(files, head);
  const tree = new TreeCheck(frontier, seen);
  const placement = await placementOf(files, head, tree);
  return {
    ...{ placement, previous, beginsLater: from > 0, isWhole: from === 0 },
    end: () => {
      if (!tree.hasRoot(toNote.root)) throw new Refused('ROOT_DIFFERS', { file: bundleFiles.entries });
      if (!tree.passedSeen) throw new Refused('FORK', { file: '--last' });
    },
  };
}

/**
 * With the hashes of all entries, once they give the root, each entry is held against its own, and the first that differs is named.
 * A bundle may lack them; then only the whole is held against the root.
 */
async function placementOf(files: BundleFiles, { manifest, toNote }: BundleHead, tree: TreeCheck): Promise<Placement> {
  const { from, to } = manifest;
  const count = to - from;
  const indexOf = (entries: number): number => from + entries;
  const file = await files.optional(bundleFiles.leafHashes);
  if (!file) return { count, indexOf, has: (leaf) => tree.add(leaf) };
  const { name, size } = file;
  if (size !== count * hashBytes) throw new Refused('LEAF_HASHES_DIFFER', { file: name, why: `it has ${size} bytes` });
  const hashes = await wholeOf(file, size);
  const hashAt = (place: number): Uint8Array => hashes.subarray(place * hashBytes, (place + 1) * hashBytes);
  for (let place = 0; place < count; place++) tree.add(hashAt(place));
  if (!tree.hasRoot(toNote.root)) throw new Refused('LEAF_HASHES_DIFFER', { file: name });
  return { count, indexOf, has: (leaf, entries) => equalHashes(leaf, hashAt(entries)) };
}
