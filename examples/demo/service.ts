import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { entryOf, localEnv, root, startProcess } from '../../tools/service-process.ts';

/** A ledger of its own: a process on a free port and a temporary folder, both gone after `stop`. */
export interface Service {
  readonly url: string;
  /** A development token, made by the command line tool from the key in the ledger's folder. */
  token(roles: string, sub: string, systems?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startService(controller: string): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-demo-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { url, stop } = await startProcess({ folder });
    const token = async (roles: string, sub: string, systems?: string): Promise<string> => {
      const options = ['--controller', controller, '--roles', roles, '--sub', sub, ...(systems ? ['--systems', systems] : [])];
      const run = [entryOf('cli'), 'token', ...options];
      return (await promisify(execFile)(process.execPath, run, { cwd: root, env: localEnv(folder) })).stdout.trim();
    };
    return { url, token, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
