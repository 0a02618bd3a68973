import type { CompactRange } from '../merkle/compact-range.ts';
import { hashBytes, leafHash } from '../merkle/hash.ts';
import {
  bundleFiles,
  bundleFormat,
  formatFrontier,
  formatManifest,
  formatPrevious,
  textFile,
  type Manifest,
} from './manifest.ts';
import { surveyOf, type TextOfEntry } from './survey.ts';
import { streamedFile, tarFile } from './tar-file.ts';
import { tarEnd } from './tar-header.ts';

/** All that a bundle is made of. */
export interface BundleSource extends Omit<Manifest, 'format' | 'subjectRef'> {
  /** The signed checkpoint of the size `from`; none for 0. */
  readonly fromNote?: string;
  readonly toNote: string;
  /** The compact range of [0, from). */
  readonly frontier: CompactRange;
  /**
   * The entries [from, to) in order. Read three times, for a tar says how long a file is before the file: what is sealed is the
   * same each time.
   */
  entries(): AsyncIterable<string> | Iterable<string>;
  /** The text that an entry leaves out, in UTF-8. */
  text(named: TextOfEntry): Promise<Uint8Array>;
}

/**
 * The bytes of a bundle, an uncompressed tar. In memory are one piece of it, a text, and, where it does not begin at 0, a name
 * for each stream.
 */
export async function* writeBundle(source: BundleSource): AsyncGenerator<Uint8Array, void> {
  const { origin, from, to, createdAt, fromNote, toNote, frontier } = source;
  const survey = await surveyOf(source.entries(), from);
  if (survey.entries !== to - from) throw new Error(`${survey.entries} entries were given for [${from}, ${to})`);
  yield* tarFile(bundleFiles.manifest, formatManifest({ format: bundleFormat, origin, from, to, createdAt }));
  if (fromNote !== undefined) yield* tarFile(bundleFiles.fromNote, fromNote);
  yield* tarFile(bundleFiles.toNote, toNote);
  yield* tarFile(bundleFiles.frontier, formatFrontier(frontier));
  yield* tarFile(bundleFiles.previous, formatPrevious(survey.previous));
  yield* streamedFile(bundleFiles.leafHashes, survey.entries * hashBytes, hashesOf(source.entries()));
  // A verifier reads once: it needs the data of an event when it comes to the entry.
  yield* textFiles(survey.longData, source);
  yield* streamedFile(bundleFiles.entries, survey.bytes, linesOf(source.entries()));
  yield* textFiles(survey.policyTexts, source);
  yield tarEnd;
}

/** Each under its hash. */
export async function* textFiles(
  texts: readonly TextOfEntry[],
  { text }: Pick<BundleSource, 'text'>,
): AsyncGenerator<Uint8Array, void> {
  for (const named of texts) yield* tarFile(textFile(named.sha256), await text(named));
}

async function* hashesOf(entries: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const entry of entries) yield leafHash(Buffer.from(entry));
}

async function* linesOf(entries: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const entry of entries) yield Buffer.from(`${entry}\n`);
}
