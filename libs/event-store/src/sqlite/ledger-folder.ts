import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from './durable-files.ts';
import { createMarker, listEvents, type LedgerMarker, markerFile, readMarker } from './ledger-marker.ts';
import { LedgerRefused } from './ledger-refused.ts';

export interface FolderOptions {
  readonly folder: string;
  /** With `NODE_ENV=production` an empty folder may be a volume that is not mounted. */
  readonly production: boolean;
  /** The operator's word (`LEDGER_INIT`) that a ledger is to be made. */
  readonly init: boolean;
}

export interface LedgerFolder {
  readonly ledgerId: string;
  readonly eventsFile: string;
  /** False until the event file has been made whole: no event can have been acknowledged before. */
  readonly inUse: boolean;
  /** Says that the event file is whole; from now on it must be there. */
  use(): void;
}

const eventsFile = 'events.sqlite';

/** A development key may be made before the ledger; asides are left by a crash; a new volume brings its lost+found. */
const mayComeFirst = /^(development-key\.json|\.(development-key|ledger)\.json\..*|lost\+found)$/;
const madeWithIt = new Set([markerFile, ...['', '-wal', '-shm', '-journal'].map((suffix) => `${eventsFile}${suffix}`)]);

/** The folder's ledger, made when there is none and none can have been. */
export function claimFolder({ folder, production, init }: FolderOptions): LedgerFolder {
  // Names before the marker: whatever a process that initialises at this moment has made is then explained by its marker.
  const names = namesIn(folder).filter((name) => !mayComeFirst.test(name));
  const marker = readMarker(folder);
  if (marker) return ledgerOf(folder, marker, names);
  if (names.length > 0) throw new LedgerRefused('LEDGER_FOLDER_FOREIGN', folder);
  if (production && !init) throw new LedgerRefused('LEDGER_NOT_INITIALISED', folder);
  makeFolder(resolve(folder));
  return ledgerOf(folder, createMarker(folder), []);
}

function ledgerOf(folder: string, marker: LedgerMarker, names: readonly string[]): LedgerFolder {
  const events = marker.files.events ?? eventsFile;
  const inUse = marker.files.events !== undefined;
  // Views exist only of a ledger that was in use: the marker is an older one than the rest.
  if (!inUse && names.some((name) => !madeWithIt.has(name))) throw new LedgerRefused('LEDGER_FILE_MISSING', join(folder, events));
  return {
    ledgerId: marker.ledgerId,
    eventsFile: join(resolve(folder), events),
    inUse,
    use: () => listEvents(folder, marker, events),
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
