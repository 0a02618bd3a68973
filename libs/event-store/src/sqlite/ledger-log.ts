import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '#sqlite';
import { LedgerRefused } from '../port/ledger-refused.ts';
import { readMarker, writeClosed } from './ledger-marker.ts';

/*
 * SQLite's write-ahead log (`events.sqlite-wal`) is there while a process has the file open, and after a crash; whoever closes the
 * file last moves the rest of it into the file and removes it. A file that was copied without its log looks whole and is older
 * than what was acknowledged: only the marker, which says whether the ledger was closed, tells.
 */

const logOf = (file: string): string => `${file}-wal`;

/** How often and how long the log of a ledger that is not closed is looked for: another process may be closing it right now. */
const looks = 20;
const lookMillis = 25;

/** Throws `LedgerRefused` when the ledger was not closed and its log is not there. */
export function requireLog(file: string): void {
  for (let look = 0; look < looks; look++) {
    // In this order: the marker says `closed` before the log goes.
    if (existsSync(logOf(file)) || readMarker(dirname(file))?.closed !== false) return;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookMillis);
  }
  throw new LedgerRefused('LEDGER_LOG_MISSING', logOf(file));
}

/** Before the first append: from here on the log must be there, until the last process has closed the file. */
export const markOpen = (file: string): void => settle(file);

/** A kill at any point in here leaves either the log or a marker that says `closed`. */
export function closeEventsFile(database: Database, file: string): void {
  writeClosed(dirname(file), true);
  database.close();
  settle(file);
}

/** The marker says what the log says. Another process that opens or closes meanwhile does the same; the last look is right. */
function settle(file: string): void {
  for (;;) {
    const open = existsSync(logOf(file));
    writeClosed(dirname(file), !open);
    if (existsSync(logOf(file)) === open) return;
  }
}
