import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { entryOf, localEnv, root } from '../../tools/service-process.ts';

let folder: LedgerFolder;
beforeEach(() => void (folder = new LedgerFolder()));
afterEach(() => folder.end());

/** Starts the service with its output piped, ends it once it has printed its address, and resolves with all its output. */
async function outputOf(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [entryOf('standalone')], {
    cwd: root,
    env: { ...localEnv(folder.path), LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const [out, log] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, log };
}

describe('a service whose output is piped', () => {
  it('says one line, and logs JSON', async () => {
    const { out, log } = await outputOf({});
    expect(out).toMatch(/^Consent Ledger listens on http:\/\/127\.0\.0\.1:\d+\n$/);
    for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ app: 'standalone' });
  });

  it('greets, and logs short lines, with LOG_FORMAT=text', async () => {
    const { out, log } = await outputOf({ LOG_FORMAT: 'text' });
    expect(out).toMatch(/^Consent Ledger listens on http:\S+\n\n {2}documentation {2}http:\S+\/docs\n/);
    expect(out).toContain(folder.path);
    for (const line of log.trim().split('\n')) expect(line).toMatch(/^\d\d:\d\d:\d\d info {2}\S/);
  });
});
