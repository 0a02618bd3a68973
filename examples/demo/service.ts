import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { entryOf, localEnv, root, startProcess } from '../../tools/service-process.ts';

/** A ledger of its own: a process on a free port and a temporary folder, both gone after `stop`. */
export interface Service {
  readonly url: string;
  /** Where the ledger lies. */
  readonly folder: string;
  /** A development token, made by the command line tool from the key in the ledger's folder. */
  token(roles: string, sub: string, systems?: string): Promise<string>;
  /** What a command of the command line tool prints. */
  ledger(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** `prepare`: what is done to the folder before the service starts. */
export async function startService(controller: string, prepare: (folder: string) => Promise<void>): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-demo-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await prepare(folder);
    const { url, stop } = await startProcess({ folder });
    const ledger = async (...args: readonly string[]): Promise<string> => {
      const run = [entryOf('cli'), ...args];
      return (await promisify(execFile)(process.execPath, run, { cwd: root, env: localEnv(folder) })).stdout.trim();
    };
    const token = async (roles: string, sub: string, systems?: string): Promise<string> => {
      const options = ['--controller', controller, '--roles', roles, '--sub', sub, ...(systems ? ['--systems', systems] : [])];
      return ledger('token', ...options);
    };
    return { url, folder, token, ledger, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
