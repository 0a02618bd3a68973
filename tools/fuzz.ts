import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPythonPackage, skipped } from './python-package.ts';
import { root } from './service-process.ts';

/** `npm run fuzz` sends a service what schemathesis makes of its API document. Arguments are handed on to schemathesis. */
const version = '4.32.5';
const folder = join(root, `node_modules/.cache/schemathesis-${version}`);
const program = join(folder, 'bin/schemathesis');
const requirements = join(root, 'test/fuzz/requirements.txt');

const missing = existsSync(program) ? undefined : installPythonPackage({ name: 'schemathesis', version, folder, requirements });
if (missing) skipped('the requests that are made from the API document', missing);
else {
  const env = { ...process.env, SCHEMATHESIS: program, FUZZ_ARGUMENTS: process.argv.slice(2).join(' ') };
  const { status } = spawnSync('npm', ['run', '-s', 'jest', '--', 'test/fuzz'], { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
}
