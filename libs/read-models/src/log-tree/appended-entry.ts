import { logEntry } from '#application';
import type { LedgerEvent } from '#kernel';
import type { Placed } from '#projections';
import { CompactRange, hashFromBase64, leafHash, tileHeight, toBase64, type Hash } from '#transparency-log';
import { orderOf } from '../audit-history/audit-history.ts';
import { leafKey, rowKey } from './log-tree-keys.ts';

/** How far the tree of a controller has come. */
export interface LogHead {
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
  /** Of a row of leaves: the position, decimal, behind which its entries lie in the ledger. */
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

/** The tree with one entry more, and what that places: its index, and its hash and those of the tiles that it fills. */
export function appendedEntry(before: LogHead | undefined, event: LedgerEvent) {
  const { controllerId, eventId, position } = event;
  const range = rangeOf(before);
  const index = range.end;
  const placed = new Map<string, Placed>([[leafKey(controllerId, eventId), (): LogLeaf => ({ index })]]);
  range.append(leafHash(Buffer.from(logEntry(event))), (node, hash) => {
    if (node.level % tileHeight !== 0) return;
    const level = node.level / tileHeight;
    const after = level === 0 ? `${BigInt(before?.order ?? 0)}` : undefined;
    placed.set(rowKey(controllerId, level, node.index), withHash(hash, after));
  });
  const head: LogHead = {
    controllerId,
    size: range.end,
    frontier: range.hashes.map(toBase64),
    order: orderOf(position),
    eventId,
  };
  ranges.set(head, range);
  return { head, placed };
}

const withHash =
  (hash: Hash, after: string | undefined): Placed =>
  (body): LogTileRow => {
    const row = body as LogTileRow | undefined;
    if (!row) return { hashes: [toBase64(hash)], ...(after !== undefined && { after }) };
    return { ...row, hashes: [...row.hashes, toBase64(hash)] };
  };
