import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export interface PythonPackage {
  readonly name: string;
  readonly version: string;
  /** An environment of its own, beside the packages of npm. */
  readonly folder: string;
  /** A file of pip with the version and the hashes of the package and of everything that it needs. */
  readonly requirements?: string;
}

/** Installs a Python package. Answers why it could not, or nothing. */
export function installPythonPackage({ name, version, folder, requirements }: PythonPackage): string | undefined {
  const wanted = requirements ? ['--require-hashes', '--only-binary', ':all:', '-r', requirements] : [`${name}==${version}`];
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']],
    ['python3', ['-m', 'venv', folder]],
    [join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', ...wanted]],
  ];
  for (const [program, args] of steps) {
    const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 180_000 });
    if (status === 0) continue;
    // A half of an installation would pass for a whole one.
    rmSync(folder, { recursive: true, force: true });
    return `\`${program} ${args.join(' ')}\` failed: ${error?.message ?? (stderr.trim().split('\n').at(-1) || 'Python 3.10 or later is needed')}`;
  }
  return undefined;
}

/** What needs a missing package is no reason to fail on a machine of one's own; in CI it is. */
export function skipped(what: string, missing: string): void {
  console.error(`SKIPPED ${what}: ${missing}`);
  if (process.env['PYTHON_PACKAGES'] === 'required') process.exit(1);
}
