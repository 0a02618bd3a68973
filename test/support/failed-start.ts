import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { entryOf, localEnv, root } from '../../tools/service-process.ts';

/** A service that is not to come up: one that does is ended after this many milliseconds. */
const patience = 10_000;

/** Starts the standalone service and resolves with how it ended and what it complained of. */
export async function failedStart(folder: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [entryOf('standalone')], {
    cwd: root,
    env: { ...localEnv(folder), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patience,
  });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
  return { code, complaint };
}
