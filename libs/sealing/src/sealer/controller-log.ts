import { encodeSeal, sealsFrom, type RecordedSeal, type Seal } from '#application';
import type { EventStore } from '#event-store';
import { instantOf, latest, streams, type Clock } from '#kernel';
import { rangeOf, type LogHead } from '#read-models';
import { formatCheckpoint, formatVerifierKey, hashFromBase64, signNote, toBase64, type Signer } from '#transparency-log';
import type { CheckpointReader, CheckpointWriter, SealedCheckpoint, SealerEpoch } from '../checkpoints/checkpoint-documents.ts';
import type { TreeReader } from '../tree/tree-reader.ts';
import type { LogTrees } from '../tree/log-trees.ts';
import { agrees, locate, type RootMismatch } from './root-check.ts';

/** What sealing needs; the signers are those of one controller's origin. */
export interface SealingTools {
  readonly events: Pick<EventStore, 'append' | 'readStream'>;
  readonly trees: Pick<LogTrees, 'holds'>;
  readonly tree: TreeReader;
  readonly checkpoints: CheckpointReader;
  readonly writer: CheckpointWriter;
  readonly lease: SealerEpoch;
  readonly clock: Clock;
  readonly originOf: (controllerId: string) => string;
  readonly signersOf: (controllerId: string) => readonly Signer[];
}

export type OpenedLog =
  /** Everything that was sealed agrees with the tree and its checkpoints are signed. */
  | { readonly kind: 'open'; readonly last?: RecordedSeal }
  /** The tree has not come to what was sealed. */
  | { readonly kind: 'behind'; readonly size: number }
  | { readonly kind: 'mismatch'; readonly mismatch: RootMismatch };

export type SealedLog =
  | { readonly kind: 'sealed'; readonly last: RecordedSeal }
  /** Another sealer was first: the log is to be opened anew. */
  | { readonly kind: 'conflict' }
  /** The tree was made from a ledger that is not this one any more: a backup was restored, or its address has changed. */
  | { readonly kind: 'otherLedger' }
  | { readonly kind: 'mismatch'; readonly mismatch: RootMismatch };

/**
 * Holds the tree against the last seal, and signs what was sealed and not signed: a crash may come between, and the document store
 * may have been emptied.
 */
export async function openLog(controllerId: string, tools: SealingTools): Promise<OpenedLog> {
  const { events, tree, checkpoints } = tools;
  const kept = await checkpoints.newest(controllerId);
  const size = (await tree.head(controllerId))?.size ?? 0;
  let last: RecordedSeal | undefined;
  for await (const seal of sealsFrom(events, controllerId, kept?.revision ?? 0)) {
    if (kept && seal.revision === kept.revision && (seal.size !== kept.size || seal.root !== kept.root))
      return { kind: 'mismatch', mismatch: { controllerId } };
    if (seal.size > size) return { kind: 'behind', size: seal.size };
    if (!(await agrees(tree, controllerId, seal)))
      return { kind: 'mismatch', mismatch: await locate(events, tree, controllerId) };
    if (seal.revision !== kept?.revision) await sign(controllerId, seal, tools);
    last = seal;
  }
  // A checkpoint was signed of which the ledger knows nothing.
  if (kept && !last) return { kind: 'mismatch', mismatch: { controllerId } };
  return { kind: 'open', ...(last && { last }) };
}

/**
 * Seals the tree at its present size. The seal is recorded at an exact revision before anything is signed, so that no two
 * checkpoints of one size can come to be, whoever else seals and wherever this process dies.
 */
export async function sealLog(head: LogHead, last: RecordedSeal | undefined, tools: SealingTools): Promise<SealedLog> {
  const { controllerId, size } = head;
  const { events, trees, tree, clock } = tools;
  if (!(await trees.holds(head))) return { kind: 'otherLedger' };
  const root = toBase64(rangeOf(head).root());
  const isSound =
    (await agrees(tree, controllerId, { size, root })) && (last === undefined || (await agrees(tree, controllerId, last)));
  if (!isSound) return { kind: 'mismatch', mismatch: { size, ...(await locate(events, tree, controllerId)) } };
  const seal: Seal = { size, root, previousSize: last?.size ?? 0 };
  const recordedAt = latest(instantOf(clock()), last?.recordedAt);
  const answer = await events.append(streams.seals(controllerId), last?.revision ?? 'noStream', [encodeSeal(seal, recordedAt)]);
  if (answer.kind === 'conflict') return { kind: 'conflict' };
  const recorded = { ...seal, recordedAt, revision: answer.revision, position: answer.position };
  await sign(controllerId, recorded, tools);
  return { kind: 'sealed', last: recorded };
}

async function sign(controllerId: string, seal: RecordedSeal, { writer, lease, originOf, signersOf }: SealingTools) {
  const { position, ...sealed } = seal;
  const signers = signersOf(controllerId);
  const origin = originOf(controllerId);
  const text = formatCheckpoint({ origin, size: seal.size, root: hashFromBase64(seal.root)! });
  const checkpoint: SealedCheckpoint = {
    controllerId,
    origin,
    ...sealed,
    note: signNote(text, signers),
    verifierKeys: signers.map(({ key }) => formatVerifierKey(key)),
  };
  await writer.keep(checkpoint, position, lease);
}
