import { firstSealWithout, type RecordedSeal } from '#application';
import type { EventStore } from '#event-store';
import { tileAt, tilePath, tileWidth, toBase64 } from '#transparency-log';
import type { TreeReader } from '../tree/tree-reader.ts';

/** The tree is not the one that was sealed: events were changed behind the ledger's back, or the view is damaged. */
export interface RootMismatch {
  readonly controllerId: string;
  /** The first seal whose root is not the tree's, and the last one whose root is; 0 for none. Absent where the seals themselves are not what was signed. */
  readonly size?: number;
  readonly agreedSize?: number;
  /** The first tile of leaves that may hold what differs. */
  readonly tile?: string;
}

/** Whether the tree has the root of the seal at its size. */
export async function agrees(tree: TreeReader, controllerId: string, { size, root }: Pick<RecordedSeal, 'size' | 'root'>) {
  const found = await tree.rootAt(controllerId, size);
  return found !== undefined && toBase64(found) === root;
}

/** Where the tree stops being the one that was sealed: everything behind the last seal that agrees may differ. */
export async function locate(
  events: Pick<EventStore, 'readStream'>,
  tree: TreeReader,
  controllerId: string,
): Promise<RootMismatch> {
  const first = await firstSealWithout(events, controllerId, (seal) => agrees(tree, controllerId, seal));
  if (!first) return { controllerId };
  const { size, previousSize: agreedSize } = first;
  const tile = tilePath(tileAt(0, Math.floor(agreedSize / tileWidth), size));
  return { controllerId, size, agreedSize, tile };
}
