import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Makes the folder and what is missing above it, each flushed into the folder that names it. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    flushFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

/** Makes the file whole and flushed, or leaves the one that is there: of two processes the first one wins. */
export function createFile(path: string, text: string): void {
  const aside = writeAside(path, text);
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  flushFolder(dirname(path));
}

/** Puts the new text in the old one's place: a crash leaves one of the two whole. */
export function replaceFile(path: string, text: string): void {
  renameSync(writeAside(path, text), path);
  flushFolder(dirname(path));
}

/** A new name in a folder is on the disk only once the folder is flushed. Windows does that by itself and refuses to flush a folder. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function writeAside(path: string, text: string): string {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const opened = openSync(aside, 'wx');
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } catch (error) {
    // A full disk.
    rmSync(aside);
    throw error;
  } finally {
    closeSync(opened);
  }
  return aside;
}
