import { bundleFiles, equalHashes, toBase64, type Checkpoint } from '#transparency-log';
import { BundleFiles, refused } from './bundle-files.ts';
import { readHead, type BundleHead } from './bundle-head.ts';
import { checkTexts } from './check-texts.ts';
import type { CheckedEvent } from './entry/check-event.ts';
import { EntriesCheck, type PutAside } from './entries-check.ts';
import { linesOf } from './entry/lines-of.ts';
import { LongData } from './entry/long-data.ts';
import { readLogPart } from './log-part.ts';
import { controllerOfLog, type AuditPolicy } from './policy/audit-policy.ts';
import { checkNote } from './policy/check-note.ts';
import { CatalogueHistory } from './replay/catalogue-history.ts';
import { PartedEntries } from './replay/parted-entries.ts';
import { replaySubjects } from './replay/replay-subjects.ts';
import { ReceiptCheck } from './receipt/receipt-check.ts';
import { readSubjectPart } from './subject-part.ts';
import { Refused, type Fault, type Report } from './verdict.ts';

export interface Verification {
  readonly policy: AuditPolicy;
  /** The last note that the auditor has seen. */
  readonly last?: Uint8Array;
  /** A receipt, as the service gave it: what it acknowledges must be in the bundle. */
  readonly receipt?: string;
  /** Events that no command could have made are warnings. */
  readonly lenient?: boolean;
  /** Called with each event in order, before it is known whether the bundle is good. */
  readonly onEvent?: (event: CheckedEvent, index: number) => void;
}

/** What is known of a bundle while it is read. */
type Progress = { -readonly [Name in keyof Omit<Report, 'verdict' | 'fault'>]: Report[Name] };

/**
 * Whether all that a bundle says follows from a checkpoint that the policy believes. Reads the stream once, and
 * nothing of a chunk after the next is asked for; rejects only where the stream itself cannot be read.
 */
export async function verifyBundle(bytes: AsyncIterable<Uint8Array>, verification: Verification): Promise<Report> {
  const progress: Progress = {
    ...{ warnings: [], signedBy: [], cosignedBy: [] },
    ...{ entries: 0, streams: 0, texts: 0, subjectsReplayed: 0 },
  };
  try {
    await verify(new BundleFiles(bytes), verification, progress);
    return { verdict: 'OK', ...progress };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { verdict: error.fault.verdict, fault: error.fault, ...progress };
  }
}

async function verify(files: BundleFiles, verification: Verification, progress: Progress): Promise<void> {
  const putAside = { subjects: new PartedEntries(), catalogues: new CatalogueHistory(), longData: new LongData() };
  try {
    await checkAll(files, verification, putAside, progress);
    const { subjects, impossible } = replaySubjects(putAside);
    progress.subjectsReplayed = subjects;
    judge(impossible, verification.lenient ?? false, progress);
  } finally {
    putAside.subjects.close();
    putAside.longData.close();
  }
}

/** All but what is decided again. */
async function checkAll(files: BundleFiles, verification: Verification, putAside: PutAside, progress: Progress): Promise<void> {
  const { policy, onEvent } = verification;
  const head = await readHead(files, policy);
  const { manifest, toNote } = head;
  const { origin, from, to, subjectRef } = manifest;
  Object.assign(progress, { origin, from, to, root: toBase64(toNote.root), ...(subjectRef !== undefined && { subjectRef }) });
  Object.assign(progress, { signedBy: toNote.signedBy, cosignedBy: toNote.cosignedBy });
  const seen = verification.last && checkNote(verification.last, policy, '--last');
  if (seen) checkSeen(seen, head);
  const receipt = verification.receipt === undefined ? undefined : new ReceiptCheck(verification.receipt, policy);
  const part = await (subjectRef === undefined ? readLogPart(files, head, seen) : readSubjectPart(files, head));
  const controllerId = controllerOfLog(origin);
  const { longData } = putAside;
  await longData.read(files);
  const entries = new EntriesCheck({
    origin,
    controllerId,
    ...part,
    longData,
    ...(part.isWhole && { putAside }),
    onEvent,
    receipt,
  });
  await readEntries(files, entries, progress);
  entries.end();
  part.end?.();
  receipt?.end(part.isWhole);
  progress.texts = longData.count + (await checkTexts(files, entries));
}

/** Where the note that the auditor has seen lies within the bundle, its root is compared when the tree comes there. */
function checkSeen(seen: Checkpoint, { manifest: { from, subjectRef }, toNote, fromNote }: BundleHead): void {
  const file = '--last';
  const why = `${seen.size} entries were seen, ${toNote.size} are here`;
  if (seen.size > toNote.size) throw new Refused('ROLLBACK', { file, why });
  const sameSize = [fromNote, toNote].filter((note) => note?.size === seen.size);
  if (sameSize.some((note) => !equalHashes(note!.root, seen.root))) throw new Refused('FORK', { file });
  // The proofs of one subject's entries do not tell what the log was before.
  const connects = subjectRef === undefined ? seen.size >= from : seen.size === toNote.size;
  if (!connects) throw new Refused('NOT_CONNECTED', { file, why });
}

async function readEntries(files: BundleFiles, entries: EntriesCheck, progress: Progress): Promise<void> {
  const file = await files.required(bundleFiles.entries);
  try {
    for await (const lines of linesOf(file.chunks)) for (const line of lines) entries.add(line);
  } catch (error) {
    if (error instanceof Refused) throw error;
    refused(error);
  } finally {
    const { entries: read, streams, ofDecisions } = entries;
    Object.assign(progress, { entries: read, streams, ...(ofDecisions && { ofDecisions }) });
  }
}

function judge(impossible: readonly Fault[], lenient: boolean, progress: Progress): void {
  const [first] = impossible;
  if (!first) return;
  progress.warnings = impossible;
  if (lenient) return;
  const { verdict, ...place } = first;
  progress.warnings = impossible.slice(1);
  throw new Refused(verdict, place);
}
