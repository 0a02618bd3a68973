import { CompactRange } from '../merkle/compact-range.ts';
import { hashFromBase64, toBase64 } from '../notes/base64.ts';

export const bundleFormat = 'consent-ledger-bundle/v1';

/** What a bundle says of itself. Nothing signs it: what counts is held against the notes. */
export interface Manifest {
  readonly format: string;
  readonly origin: string;
  /** The entries are those from this index on, */
  readonly from: number;
  /** up to this one, which is not among them. */
  readonly to: number;
  readonly createdAt: string;
  /** Only the events of this data subject are in it, each with a proof that it is in the log. */
  readonly subjectRef?: string;
}

/** The last event of a stream before the bundle begins. */
export interface PreviousEvent {
  readonly revision: number;
  readonly hash: string;
}

/** By name of the stream, for each that goes on in the bundle. */
export type PreviousEvents = Readonly<Record<string, PreviousEvent>>;

/** The files in the order in which they are written, so that a verifier needs to read them once. */
export const bundleFiles = {
  manifest: 'manifest.json',
  fromNote: 'from.note',
  toNote: 'to.note',
  frontier: 'frontier.json',
  previous: 'previous.json',
  leafHashes: 'leaf-hashes',
  proofs: 'proofs.ndjson',
  entries: 'entries.ndjson',
} as const;

/** What an entry leaves out, by its SHA-256: data that are too long for it before the entries, texts of policies behind them. */
export const textFile = (sha256: string): string => `texts/${sha256}`;
export const sha256OfTextFile = (name: string): string | undefined => /^texts\/([0-9a-f]{64})$/.exec(name)?.[1];

export const formatManifest = ({ format, origin, from, to, createdAt, subjectRef }: Manifest): string =>
  `${JSON.stringify({ createdAt, format, from, origin, subjectRef, to })}\n`;

/** The manifest, or undefined where `formatManifest` would write another text. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = parsed(text) as Manifest | undefined;
  if (!manifest) return undefined;
  const { format, origin, createdAt, from, to, subjectRef } = manifest;
  if (![format, origin, createdAt, subjectRef ?? ''].every((each) => typeof each === 'string')) return undefined;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from) return undefined;
  if (subjectRef !== undefined && from > 0) return undefined;
  return formatManifest(manifest) === text ? manifest : undefined;
}

export const formatFrontier = ({ end, hashes }: CompactRange): string =>
  `${JSON.stringify({ end, hashes: hashes.map(toBase64) })}\n`;

/** The compact range from 0 on, or undefined where `formatFrontier` would write another text. */
export function parseFrontier(text: string): CompactRange | undefined {
  const { end, hashes } = (parsed(text) ?? {}) as { readonly end?: unknown; readonly hashes?: unknown };
  if (!Number.isSafeInteger(end) || !Array.isArray(hashes)) return undefined;
  const known = hashes.map((hash) => (typeof hash === 'string' ? hashFromBase64(hash) : undefined));
  if (!known.every((hash) => hash !== undefined)) return undefined;
  const range = CompactRange.of(0, end as number, known);
  return range && formatFrontier(range) === text ? range : undefined;
}

export const formatPrevious = (previous: PreviousEvents): string =>
  `${JSON.stringify(
    Object.fromEntries(
      Object.entries(previous)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([stream, { hash, revision }]) => [stream, { hash, revision }]),
    ),
  )}\n`;

/** Undefined where `formatPrevious` would write another text. */
export function parsePrevious(text: string): PreviousEvents | undefined {
  const previous = parsed(text) as PreviousEvents | undefined;
  const isPrevious = (each: unknown): boolean =>
    typeof each === 'object' && each !== null && 'revision' in each && Number.isSafeInteger(each.revision) && 'hash' in each;
  if (!previous || !Object.values(previous).every(isPrevious)) return undefined;
  return formatPrevious(previous) === text ? previous : undefined;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
