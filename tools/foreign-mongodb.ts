import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, secantusFolder, secantusVersion } from '../libs/document-store/src/testing/foreign-mongodb.ts';

/** Installs the MongoDB server of the tests, a Python package, beside the packages of npm. Answers why it could not, or nothing. */
export function installForeignMongo(): string | undefined {
  if (isInstalled()) return undefined;
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']],
    ['python3', ['-m', 'venv', secantusFolder]],
    [join(secantusFolder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', `secantusdb==${secantusVersion}`]],
  ];
  for (const [program, args] of steps) {
    const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 180_000 });
    if (status === 0) continue;
    // A half of an installation would pass for a whole one.
    rmSync(secantusFolder, { recursive: true, force: true });
    return `\`${program} ${args.join(' ')}\` failed: ${error?.message ?? (stderr.trim().split('\n').at(-1) || 'Python 3.10 or later is needed')}`;
  }
  return undefined;
}
