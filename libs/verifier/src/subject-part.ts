import { streams } from '#kernel';
import { bundleFiles, parseEntryProof, verifyInclusion, type EntryProof } from '#transparency-log';
import { wholeOf, type BundleFiles } from './bundle-files.ts';
import type { BundleHead } from './bundle-head.ts';
import type { BundlePart } from './log-part.ts';
import { controllerOfLog } from './policy/audit-policy.ts';
import { Refused } from './verdict.ts';

/** More than the proofs of a full stream take in the largest log. */
const mostBytes = 1 << 26;

/**
 * The entries of one data subject, each with a proof. That none is missing between them is told by their revisions; that none
 * follows cannot be told.
 */
export async function readSubjectPart(files: BundleFiles, { manifest, toNote }: BundleHead): Promise<BundlePart> {
  const { origin, subjectRef, to: size } = manifest;
  const proofs = proofsIn((await wholeOf(await files.required(bundleFiles.proofs), mostBytes)).toString('utf8'));
  const { root } = toNote;
  const placement = {
    count: proofs.length,
    indexOf: (entries: number) => proofs[entries]?.index ?? size,
    has: (leafHash: Uint8Array, entries: number) => {
      const { index, hashes: proof } = proofs[entries]!;
      return verifyInclusion({ index, size, leafHash, root, proof }) === 'valid';
    },
  };
  const stream = streams.subject(controllerOfLog(origin), subjectRef!);
  return { placement, stream, previous: {}, beginsLater: false, isWhole: false };
}

function proofsIn(text: string): readonly EntryProof[] {
  const proofs = text.split('\n').slice(0, -1).map(parseEntryProof);
  let last = -1;
  for (const proof of proofs) {
    if (!proof || proof.index <= last) throw malformed();
    last = proof.index;
  }
  if (text !== '' && !text.endsWith('\n')) throw malformed();
  return proofs as readonly EntryProof[];
}

const malformed = (): Refused =>
  new Refused('BUNDLE_MALFORMED', { file: bundleFiles.proofs, why: 'it is not written as proofs are' });
