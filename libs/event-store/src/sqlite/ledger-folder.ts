import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from './durable-files.ts';
import { createMarker, listEvents, type LedgerMarker, markerFile, readMarker } from './ledger-marker.ts';
import { LedgerRefused } from '../port/ledger-refused.ts';

export interface FolderOptions {
  readonly folder: string;
  /** With `NODE_ENV=production` an empty folder may be a volume that is not mounted. */
  readonly production: boolean;
  /** The operator's permission (`LEDGER_INIT`) to make a ledger. */
  readonly init: boolean;
  /** The folder is to become a copy of the ledger with this id, or to go on becoming it. */
  readonly copyOf?: string;
}

export interface LedgerFolder {
  readonly ledgerId: string;
  readonly eventsFile: string;
  /** False until the event file has been made whole: no event can have been acknowledged before. */
  readonly inUse: boolean;
  /** Lists the event file as whole: from then on it must be there. */
  use(): void;
}

const eventsFile = 'events.sqlite';

/** A development key may be made before the ledger; a crash may leave half-written copies; a new volume has a `lost+found`. */
const mayComeFirst = /^(development-key\.json|log-key\.pem|\.(development-key|ledger)\.json\..*|lost\+found)$/;
const madeWithIt = new Set([markerFile, ...['', '-wal', '-shm', '-journal'].map((suffix) => `${eventsFile}${suffix}`)]);

/** The folder's ledger, made when there is none and none can have been. */
export function claimFolder({ folder, production, init, copyOf }: FolderOptions): LedgerFolder {
  // The names are read before the marker, so that files of a process that initialises right now are explained by its marker.
  const names = namesIn(folder).filter((name) => !mayComeFirst.test(name));
  const marker = readMarker(folder);
  if (marker) return ledgerOf(folder, suited(folder, marker, copyOf), names);
  if (names.length > 0) throw new LedgerRefused('LEDGER_FOLDER_FOREIGN', folder);
  if (production && !init) throw new LedgerRefused('LEDGER_NOT_INITIALISED', folder);
  makeFolder(resolve(folder));
  return ledgerOf(folder, createMarker(folder, copyOf), []);
}

function suited(folder: string, marker: LedgerMarker, copyOf: string | undefined): LedgerMarker {
  if (copyOf === undefined && marker.copying) throw new LedgerRefused('LEDGER_COPY_UNFINISHED', folder);
  if (copyOf !== undefined && marker.ledgerId !== copyOf) throw new LedgerRefused('LEDGER_OF_ANOTHER_ID', folder);
  return marker;
}

function ledgerOf(folder: string, marker: LedgerMarker, names: readonly string[]): LedgerFolder {
  const events = marker.files.events ?? eventsFile;
  const inUse = marker.files.events !== undefined;
  // There are views only of a ledger that was in use, so this marker is older than the rest.
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
