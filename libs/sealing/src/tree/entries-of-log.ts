import { decisionEntries, decode, decisionEntry, logEntry, streamOfRun } from '#application';
import type { EventStore } from '#event-store';
import { controllerOfLog, isDecisionLog, ledgerCategories, streams, type StreamId } from '#kernel';
import { tileWidth } from '#transparency-log';
import type { TreeReader } from './tree-reader.ts';

type Events = Pick<EventStore, 'readAll' | 'readStream'>;

export interface EntrySources {
  readonly events: Events;
  /** In which the log has its tree. */
  readonly tree: Pick<TreeReader, 'entriesBehind'>;
}

/** Records of a log of decisions were old enough to be removed: their hashes are all that is left of them. */
export class EntriesRemoved extends Error {
  readonly code = 'ENTRIES_REMOVED';

  constructor(index: number) {
    super(`The entry ${index} was removed; its hash is still in the log.`);
  }
}

/**
 * The entries of a log from the first under a tile of leaves on, as they were written: the tree keeps their hashes alone, and where the
 * first of them lies. None where there is no such tile. Throws `EntriesRemoved`.
 */
export async function* entriesFrom({ events, tree }: EntrySources, log: string, tile: number): AsyncGenerator<string, void> {
  const begin = await tree.entriesBehind(log, tile);
  if (begin === undefined) return;
  if (isDecisionLog(log)) return yield* decisionsFrom(events, log, { entered: Number(begin), index: tile * tileWidth });
  for await (const recorded of events.readAll(begin, ledgerCategories, log)) yield logEntry(decode(recorded));
}

/** Throws `EntriesRemoved` where not all of [from, to) are there, before one of them is read. */
export async function checkKept({ events, tree }: EntrySources, log: string, from: number, to: number): Promise<void> {
  const tile = Math.floor(from / tileWidth);
  const begin = isDecisionLog(log) && from < to ? await tree.entriesBehind(log, tile) : undefined;
  if (begin === undefined) return;
  const kept = new Set<string>();
  for await (const { stream, revision, index } of runsFrom(events, log, { entered: Number(begin), index: from })) {
    if (index >= to) return;
    // A stream is removed as a whole.
    if (kept.has(stream)) continue;
    if (!(await isThere(events, stream, revision))) throw new EntriesRemoved(index);
    kept.add(stream);
  }
}

async function isThere(events: Events, stream: StreamId, revision: number): Promise<boolean> {
  for await (const record of events.readStream(stream, revision)) return record.revision === revision;
  return false;
}

/** The records from an index on. */
async function* decisionsFrom(events: Events, log: string, from: Beginning): AsyncGenerator<string, void> {
  for await (const { stream, revision, index, count } of runsFrom(events, log, from)) {
    let read = 0;
    for await (const record of events.readStream(stream, revision)) {
      if (record.revision !== revision + read) break;
      yield decisionEntry(record);
      if (++read === count) break;
    }
    if (read < count) throw new EntriesRemoved(index + read);
  }
}

interface Beginning {
  /** The revision of what names the entry of the index, or of one before it. */
  readonly entered: number;
  readonly index: number;
}

/** Where the records lie from an index on, in the order of the log; each run with the index of its first. */
async function* runsFrom(events: Events, log: string, from: Beginning) {
  const controllerId = controllerOfLog(log);
  for await (const recorded of events.readStream(streams.decisionEntries(controllerId), from.entered)) {
    const { first, runs } = decisionEntries.decode(recorded);
    let begin = first;
    for (const { count, revision, ...day } of runs) {
      const skipped = Math.max(0, from.index - begin);
      const stream = streamOfRun(controllerId, day);
      if (skipped < count) yield { stream, revision: revision + skipped, index: begin + skipped, count: count - skipped };
      begin += count;
    }
  }
}
