import { decode, logEntry, textBeside } from '#application';
import type { EventStore } from '#event-store';
import { instantOf, streams, type Clock, type StreamId } from '#kernel';
import {
  CompactRange,
  readFrontier,
  readInclusionProof,
  tileWidth,
  writeBundle,
  writeSubjectBundle,
  type ProvenEntry,
  type TextOfEntry,
} from '#transparency-log';
import type { CheckpointReader, SealedCheckpoint } from '../checkpoints/checkpoint-documents.ts';
import { checkKept, entriesFrom } from '../tree/entries-of-log.ts';
import type { TreeReader } from '../tree/tree-reader.ts';

/** Where the parts of a bundle are read. */
export interface BundleSources {
  readonly events: Pick<EventStore, 'readAll' | 'readStream'>;
  /** In which the log has its tree. */
  readonly tree: TreeReader;
  readonly checkpoints: CheckpointReader;
  readonly clock: Clock;
}

/** Two sealed sizes of one log: the entries between them, in one file. */
export interface BundleWanted {
  /** The name of the log: that of the controller, but for the log of its decisions. */
  readonly controllerId: string;
  /** 0 unless given. */
  readonly from?: number;
  /** The last that is sealed unless given. */
  readonly to?: number;
  /** Only this data subject's entries, each with its proof; from 0 on. */
  readonly subjectRef?: string;
}

/** There is no checkpoint of this size, or none at all. */
export class NeverSealed extends Error {
  readonly code = 'NEVER_SEALED';

  constructor(controllerId: string, size?: number) {
    super(
      size === undefined
        ? `The log of ${controllerId} has no checkpoint yet.`
        : `The log of ${controllerId} was never sealed at ${size}.`,
    );
  }
}

/** A bundle that is about to be written. */
export interface Bundle {
  readonly from: number;
  readonly to: number;
  /** How many it holds. */
  readonly entries: number;
  readonly bytes: AsyncGenerator<Uint8Array, void>;
}

/** The bundle of a part of a log, or of one data subject in it. Rejects with `NeverSealed` or `EntriesRemoved`. */
export async function bundleOf(sources: BundleSources, wanted: BundleWanted): Promise<Bundle> {
  const { controllerId, from = 0, subjectRef } = wanted;
  const last = await sealed(sources, controllerId, wanted.to);
  const first = from === 0 ? undefined : await sealed(sources, controllerId, from);
  const { origin, size: to, note: toNote } = last;
  const text = (named: TextOfEntry) => textOf(sources, named);
  const head = { origin, to, toNote, createdAt: instantOf(sources.clock()), text };
  if (subjectRef !== undefined) {
    const entries = await provenEntries(sources, controllerId, subjectRef, to);
    return { from: 0, to, entries: entries.length, bytes: writeSubjectBundle({ ...head, subjectRef, entries }) };
  }
  await checkKept(sources, controllerId, from, to);
  const bytes = writeBundle({
    ...head,
    from,
    ...(first && { fromNote: first.note }),
    frontier: first ? await readFrontier(sources.tree.nodes(controllerId, from), from) : CompactRange.empty(),
    entries: () => entriesBetween(sources, controllerId, from, to),
  });
  return { from, to, entries: to - from, bytes };
}

async function sealed({ checkpoints }: BundleSources, controllerId: string, size?: number): Promise<SealedCheckpoint> {
  const found = size === undefined ? await checkpoints.newest(controllerId) : await checkpoints.ofSize(controllerId, size);
  if (!found) throw new NeverSealed(controllerId, size);
  return found;
}

async function* entriesBetween(
  sources: BundleSources,
  controllerId: string,
  from: number,
  to: number,
): AsyncGenerator<string, void> {
  if (from === to) return;
  const tile = Math.floor(from / tileWidth);
  let index = tile * tileWidth;
  for await (const entry of entriesFrom(sources, controllerId, tile)) {
    if (index >= from) yield entry;
    if (++index === to) return;
  }
}

async function textOf({ events }: BundleSources, { sha256, stream, revision }: TextOfEntry): Promise<Uint8Array> {
  for await (const recorded of events.readStream(stream as StreamId, revision)) {
    const text = textBeside(decode(recorded));
    if (text !== undefined) return Buffer.from(text);
    break;
  }
  throw new Error(`the text ${sha256} is not in the ledger`);
}

async function provenEntries(
  { events, tree }: BundleSources,
  controllerId: string,
  subjectRef: string,
  to: number,
): Promise<readonly ProvenEntry[]> {
  const nodes = tree.nodes(controllerId, to);
  const entries: ProvenEntry[] = [];
  for await (const recorded of events.readStream(streams.subject(controllerId, subjectRef))) {
    const index = await tree.indexOf(controllerId, recorded.eventId);
    if (index === undefined || index >= to) break;
    entries.push({
      index,
      hashes: await readInclusionProof(nodes, index, to),
      entry: logEntry(decode(recorded)),
    });
  }
  return entries;
}
