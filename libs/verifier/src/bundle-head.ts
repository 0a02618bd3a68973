import {
  bundleFiles,
  bundleFormat,
  parseFrontier,
  parseManifest,
  parsePrevious,
  type CompactRange,
  type Manifest,
  type PreviousEvents,
} from '#transparency-log';
import { wholeOf, type BundleFiles } from './bundle-files.ts';
import { checkNote, type CheckedNote } from './policy/check-note.ts';
import type { AuditPolicy } from './policy/audit-policy.ts';
import { Refused } from './verdict.ts';

const mostBytes = { manifest: 1 << 16, note: 1 << 20, frontier: 1 << 16, previous: 1 << 28 };

/** What lies before the entries. */
export interface BundleHead {
  readonly manifest: Manifest;
  readonly fromNote?: CheckedNote;
  readonly toNote: CheckedNote;
}

/** The manifest and the notes, held against the policy. */
export async function readHead(files: BundleFiles, policy: AuditPolicy): Promise<BundleHead> {
  const manifest = manifestOf((await wholeOf(await files.required(bundleFiles.manifest), mostBytes.manifest)).toString('utf8'));
  if (manifest.origin !== policy.origin) {
    throw new Refused('ORIGIN_DIFFERS', { file: bundleFiles.manifest, why: `it is of ${manifest.origin}` });
  }
  const fromNote = manifest.from > 0 && (await noteIn(files, bundleFiles.fromNote, manifest.from, policy));
  const toNote = await noteIn(files, bundleFiles.toNote, manifest.to, policy);
  return { manifest, ...(fromNote && { fromNote }), toNote };
}

function manifestOf(text: string): Manifest {
  const file = bundleFiles.manifest;
  const format = /"format":"([^"]*)"/.exec(text)?.[1];
  if (format !== undefined && format !== bundleFormat) throw new Refused('FORMAT_UNKNOWN', { file, why: format });
  const manifest = parseManifest(text);
  if (!manifest) throw new Refused('BUNDLE_MALFORMED', { file, why: 'it is not written as manifests are' });
  return manifest;
}

async function noteIn(files: BundleFiles, file: string, size: number, policy: AuditPolicy): Promise<CheckedNote> {
  const note = checkNote(await wholeOf(await files.required(file), mostBytes.note), policy, file);
  if (note.size !== size) throw new Refused('NOTE_DIFFERS', { file, why: `its size is ${note.size}, not ${size}` });
  return note;
}

/** The compact range of what lies before the bundle: its root is that of the first note. */
export async function readFrontier(files: BundleFiles, { manifest, fromNote }: BundleHead): Promise<CompactRange> {
  const file = bundleFiles.frontier;
  const frontier = parseFrontier((await wholeOf(await files.required(file), mostBytes.frontier)).toString('utf8'));
  if (!frontier) throw new Refused('BUNDLE_MALFORMED', { file, why: 'it is not written as frontiers are' });
  const differs = fromNote && Buffer.compare(frontier.root(), fromNote.root) !== 0;
  if (frontier.end !== manifest.from || differs) throw new Refused('FRONTIER_DIFFERS', { file });
  return frontier;
}

export async function readPrevious(files: BundleFiles, { manifest }: BundleHead): Promise<PreviousEvents> {
  const file = bundleFiles.previous;
  const previous = parsePrevious((await wholeOf(await files.required(file), mostBytes.previous)).toString('utf8'));
  if (!previous || (manifest.from === 0 && Object.keys(previous).length > 0)) {
    throw new Refused('BUNDLE_MALFORMED', { file, why: 'it is not written as it should be' });
  }
  return previous;
}
