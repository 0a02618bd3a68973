import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFile, replaceFile } from './durable-files.ts';
import { LedgerRefused } from '../port/ledger-refused.ts';

/** What `ledger.json` states about its folder. */
export interface LedgerMarker {
  readonly ledgerId: string;
  readonly schema: number;
  /** Files that must be there. The event file is listed once it is whole, before the first append. */
  readonly files: { readonly events?: string };
  /** A copy of this ledger is being made here and lacks events: no service may open it. */
  readonly copying?: true;
  /** False while a process may append: what was acknowledged last lies in the write-ahead log. Absent: not known. */
  readonly closed?: boolean;
}

export const markerFile = 'ledger.json';
const schema = 1;

export function readMarker(folder: string): LedgerMarker | undefined {
  const path = join(folder, markerFile);
  const text = textOf(path);
  if (text === undefined) return undefined;
  const marker = parsed(text);
  if (!isMarker(marker)) throw new LedgerRefused('LEDGER_MARKER_INVALID', path);
  if (marker.schema !== schema) throw new LedgerRefused('LEDGER_SCHEMA_UNKNOWN', path);
  return marker;
}

/** Gives the folder a ledger id of its own, or that of the ledger whose copy it becomes; leaves the one that another process has just given it. */
export function createMarker(folder: string, copyOf?: string): LedgerMarker {
  const made = { ledgerId: copyOf ?? randomUUID(), schema, files: {}, ...(copyOf !== undefined && { copying: true as const }) };
  createFile(join(folder, markerFile), textFor(made));
  return readMarker(folder)!;
}

/** The copy holds every event: from then on it is a ledger like any other. */
export function completeCopy(folder: string): void {
  const { copying: _copying, ...complete } = readMarker(folder)!;
  replaceFile(join(folder, markerFile), textFor(complete));
}

/** The folder `to` holds the events of the ledger in `folder`, and no log: from then on it is a ledger. */
export function completeBackup(folder: string, to: string): void {
  createFile(join(to, markerFile), textFor({ ...readMarker(folder)!, closed: true }));
}

/** States whether every process has closed the ledger. Writes nothing where the marker says so, or lists no file yet. */
export function writeClosed(folder: string, closed: boolean): void {
  const marker = soundMarker(folder);
  if (marker?.files.events !== undefined && marker.closed !== closed)
    replaceFile(join(folder, markerFile), textFor({ ...marker, closed }));
}

/** What is wrong with a marker is said to whoever opens its folder. */
function soundMarker(folder: string): LedgerMarker | undefined {
  try {
    return readMarker(folder);
  } catch (error) {
    if (error instanceof LedgerRefused) return undefined;
    throw error;
  }
}

export function listEvents(folder: string, marker: LedgerMarker, events: string): void {
  replaceFile(join(folder, markerFile), textFor({ ...marker, files: { ...marker.files, events } }));
}

const textFor = (marker: LedgerMarker): string => `${JSON.stringify(marker, undefined, 2)}\n`;

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMarker(value: unknown): value is LedgerMarker {
  const { ledgerId, schema, files, copying = true, closed = true } = (value ?? {}) as Record<string, unknown>;
  if (typeof ledgerId !== 'string' || typeof schema !== 'number' || typeof files !== 'object' || files === null) return false;
  if (copying !== true || typeof closed !== 'boolean') return false;
  const { events } = files as Record<string, unknown>;
  // A name within the folder: the marker must not lead elsewhere.
  return events === undefined || (typeof events === 'string' && /^[a-z][a-z0-9.-]*$/.test(events));
}
