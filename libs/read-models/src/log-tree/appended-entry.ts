import { logEntry } from '#application';
import type { LedgerEvent } from '#kernel';
import type { Placed } from '#projections';
import { CompactRange, hashFromBase64, leafHash, tileHeight, toBase64, type Hash } from '#transparency-log';
import { orderOf } from '../audit-history/audit-history.ts';
import { leafKey, rowKey } from './log-tree-keys.ts';

/** How far the tree of a log has come. */
export interface LogHead {
  /** The name of the log: that of the controller, but for the log of its decisions. */
  readonly controllerId: string;
  readonly size: number;
  /** The hashes of the complete subtrees from left to right, base64: all that the next entry and the root need. */
  readonly frontier: readonly string[];
  /** The position of the last entry, padded so that it sorts as a text, and the id of its event: they tie the tree to its ledger. */
  readonly order: string;
  readonly eventId: string;
}

/** A row of a tile: hashes, base64. It only grows. */
export interface LogTileRow {
  readonly hashes: readonly string[];
  /**
   * Of a row of leaves: the position, decimal, behind which its entries lie in the ledger. In the log of decisions, the revision of what
   * names its first entry.
   */
  readonly after?: string;
}

export interface LogLeaf {
  readonly index: number;
}

/** The ranges of the heads that were made here: the next entry need not read the texts of a frontier again. */
const ranges = new WeakMap<LogHead, CompactRange>();

/** The compact range of the whole tree. */
export function rangeOf(head: LogHead | undefined): CompactRange {
  if (!head) return CompactRange.empty();
  const known = ranges.get(head);
  if (known) return known.copy();
  const range = CompactRange.of(
    0,
    head.size,
    head.frontier.map((hash) => hashFromBase64(hash)!),
  );
  if (!range)
    throw new Error(`the tree of ${head.controllerId} has a head of ${head.frontier.length} hashes at size ${head.size}`);
  return range;
}

/** What comes into a log together. */
export interface NewLeaves {
  readonly log: string;
  readonly leaves: readonly { readonly eventId: string; readonly hash: Hash }[];
  /** Behind which the entries of a row that begins here lie, decimal. */
  readonly after: string;
  /** What the head says of the last of them. */
  readonly order: string;
  readonly eventId: string;
}

/** The tree with one entry more, and what that places: its index, and its hash and those of the tiles that it fills. */
export function appendedEntry(before: LogHead | undefined, event: LedgerEvent) {
  const { controllerId, eventId, position } = event;
  const leaves = [{ eventId, hash: leafHash(Buffer.from(logEntry(event))) }];
  const after = `${BigInt(before?.order ?? 0)}`;
  return appendedLeaves(before, { log: controllerId, leaves, after, order: orderOf(position), eventId });
}

export function appendedLeaves(before: LogHead | undefined, { log, leaves, after, order, eventId }: NewLeaves) {
  const range = rangeOf(before);
  const placed = new Map<string, Placed>();
  const rows = new Map<string, string[]>();
  for (const leaf of leaves) {
    const index = range.end;
    placed.set(leafKey(log, leaf.eventId), (): LogLeaf => ({ index }));
    range.append(leaf.hash, (node, hash) => {
      if (node.level % tileHeight !== 0) return;
      const level = node.level / tileHeight;
      const key = rowKey(log, level, node.index);
      const row = rows.get(key);
      if (row) return void row.push(toBase64(hash));
      const hashes = [toBase64(hash)];
      rows.set(key, hashes);
      placed.set(key, withHashes(hashes, level === 0 ? after : undefined));
    });
  }
  const head: LogHead = { controllerId: log, size: range.end, frontier: range.hashes.map(toBase64), order, eventId };
  ranges.set(head, range);
  return { head, placed };
}

const withHashes =
  (hashes: readonly string[], after: string | undefined): Placed =>
  (body): LogTileRow => {
    const row = body as LogTileRow | undefined;
    if (!row) return { hashes: [...hashes], ...(after !== undefined && { after }) };
    return { ...row, hashes: [...row.hashes, ...hashes] };
  };
