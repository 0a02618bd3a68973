import { formatEntryProof, type EntryProof } from './entry-proof.ts';
import { bundleFiles, bundleFormat, formatManifest, type Manifest } from './manifest.ts';
import { surveyOf, type TextOfEntry } from './survey.ts';
import { tarFile } from './tar-file.ts';
import { tarEnd } from './tar-header.ts';
import { textFiles } from './write-bundle.ts';

/** An entry of a data subject, with its proof of the size of the bundle's note. */
export interface ProvenEntry extends EntryProof {
  readonly entry: string;
}

/** All that a bundle of one data subject is made of. */
export interface SubjectBundleSource extends Pick<Manifest, 'origin' | 'to' | 'createdAt'> {
  readonly subjectRef: string;
  readonly toNote: string;
  /** Every entry of the subject's stream below `to`, in order: a stream is bounded, so they are in memory. */
  readonly entries: readonly ProvenEntry[];
  /** The data that an entry leaves out, in UTF-8. */
  text(named: TextOfEntry): Promise<Uint8Array>;
}

/** The bytes of a bundle that shows one data subject and nobody else. */
export async function* writeSubjectBundle(source: SubjectBundleSource): AsyncGenerator<Uint8Array, void> {
  const { origin, to, createdAt, subjectRef, toNote, entries } = source;
  yield* tarFile(bundleFiles.manifest, formatManifest({ format: bundleFormat, origin, from: 0, to, createdAt, subjectRef }));
  yield* tarFile(bundleFiles.toNote, toNote);
  yield* tarFile(bundleFiles.proofs, linesOf(entries.map(formatEntryProof)));
  const { longData } = await surveyOf(
    entries.map(({ entry }) => entry),
    0,
  );
  yield* textFiles(longData, source);
  yield* tarFile(bundleFiles.entries, linesOf(entries.map(({ entry }) => entry)));
  yield tarEnd;
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
