import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { developmentKey, type Role } from '#access';
import { startProcess, type ServiceProcess, type Started } from '../../tools/service-process.ts';
import { HttpClient, type Memory } from './http-client.ts';

/** A service of its own on a temporary folder, spoken to over HTTP. */
export interface TestLedger {
  readonly folder: string;
  readonly url: string;
  readonly process: ServiceProcess;
  /** The service as a token with these roles sees it; `sub` and `controller` as given. */
  as(roles: readonly Role[], who?: { readonly sub?: string; readonly controller?: string }): Promise<HttpClient>;
  anonymous(): HttpClient;
  /** Starts a new process on the same folder; the old one must have ended. */
  startAgain(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Stops the process and removes the folder. */
  end(): Promise<void>;
}

export const newSubjectRef = (): string => randomBytes(16).toString('base64url');

export async function startTestLedger(env: Started['env'] = {}): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-test-'));
  let running = await startProcess({ folder, env });
  const memories = new Map<string, Memory>();
  const memoryOf = (controller: string): Memory => {
    const memory = memories.get(controller) ?? { position: 0n };
    memories.set(controller, memory);
    return memory;
  };
  return {
    folder,
    get url() {
      return running.url;
    },
    get process() {
      return running;
    },
    as: async (roles, { sub = roles.join('.'), controller = 'acme' } = {}) => {
      const key = await developmentKey({ folder, production: false, clock: Date.now });
      const token = await key.mint({ controller, roles, sub });
      return new HttpClient(() => running.url, token, memoryOf(controller));
    },
    anonymous: () => new HttpClient(() => running.url, undefined, { position: 0n }),
    startAgain: async (more = {}) => {
      running = await startProcess({ folder, env: { ...env, ...more } });
    },
    end: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
