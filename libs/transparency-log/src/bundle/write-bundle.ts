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
import { surveyOf } from './survey.ts';
import { padding, tarEnd, tarHeader } from './tar-header.ts';

/** All that a bundle is made of. */
export interface BundleSource extends Omit<Manifest, 'format'> {
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
  /** The text of a policy, in UTF-8. */
  text(sha256: string): Promise<Uint8Array>;
}

/** Bytes are yielded in pieces of about this length. */
const chunkBytes = 64 * 1024;

/**
 * The bytes of a bundle, an uncompressed tar. In memory are one piece of it, a text, and, where it does not begin at 0, a name
 * for each stream.
 */
export async function* writeBundle(source: BundleSource): AsyncGenerator<Uint8Array, void> {
  const { origin, from, to, createdAt, fromNote, toNote, frontier } = source;
  const survey = await surveyOf(source.entries(), from);
  if (survey.entries !== to - from) throw new Error(`${survey.entries} entries were given for [${from}, ${to})`);
  yield* file(bundleFiles.manifest, formatManifest({ format: bundleFormat, origin, from, to, createdAt }));
  if (fromNote !== undefined) yield* file(bundleFiles.fromNote, fromNote);
  yield* file(bundleFiles.toNote, toNote);
  yield* file(bundleFiles.frontier, formatFrontier(frontier));
  yield* file(bundleFiles.previous, formatPrevious(survey.previous));
  yield* streamed(bundleFiles.leafHashes, survey.entries * hashBytes, hashesOf(source.entries()));
  yield* streamed(bundleFiles.entries, survey.bytes, linesOf(source.entries()));
  for (const sha256 of survey.texts) yield* file(textFile(sha256), await source.text(sha256));
  yield tarEnd;
}

async function* file(name: string, content: string | Uint8Array): AsyncGenerator<Uint8Array, void> {
  const bytes = Buffer.from(content);
  yield* streamed(name, bytes.length, [bytes]);
}

async function* streamed(
  name: string,
  size: number,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield tarHeader(name, size);
  let left = size;
  let piece: Uint8Array[] = [];
  let pieceBytes = 0;
  for await (const bytes of content) {
    piece.push(bytes);
    pieceBytes += bytes.length;
    left -= bytes.length;
    if (pieceBytes < chunkBytes) continue;
    yield Buffer.concat(piece);
    piece = [];
    pieceBytes = 0;
  }
  if (left !== 0) throw new Error(`${name} changed while it was written`);
  yield Buffer.concat([...piece, Buffer.alloc(padding(size))]);
}

async function* hashesOf(entries: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const entry of entries) yield leafHash(Buffer.from(entry));
}

async function* linesOf(entries: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const entry of entries) yield Buffer.from(`${entry}\n`);
}
