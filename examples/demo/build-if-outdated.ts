import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, root } from '../../tools/service-process.ts';

/** Runs the build unless what is built is younger than every source. */
export function buildIfOutdated(announce: (line: string) => void): void {
  if (isFresh()) return;
  announce('Building the ledger ...');
  // On Windows npm is a script, which only a shell can start.
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

function isFresh(): boolean {
  const oldest = Math.min(...(['standalone', 'cli'] as const).map((app) => changedAt(entryOf(app))));
  return ['apps', 'libs'].every((room) => newestIn(join(root, room)) < oldest);
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestIn(folder: string): number {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Math.max(0, ...sources.map((name) => changedAt(join(folder, name))));
}
