import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#access';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import { startProcess, type ServiceProcess, type Started } from '../../tools/service-process.ts';
import { HttpClient, type Memory } from './http-client.ts';

export interface Who {
  readonly sub?: string;
  readonly controller?: string;
  /** Whose erasure tasks it reports. */
  readonly systems?: readonly string[];
}

/** A service of its own on a temporary folder, spoken to over HTTP. */
export interface TestLedger {
  readonly folder: string;
  readonly url: string;
  readonly process: ServiceProcess;
  /** The service as a token with these roles sees it; `sub` and `controller` as given. */
  as(roles: readonly Role[], who?: Who): Promise<HttpClient>;
  /** A bare token, for what the client cannot send. `lifetime` in seconds. */
  token(roles: readonly Role[], who?: Who & { readonly lifetime?: number }): Promise<string>;
  /** The service as a token that is given, or none, sees it. */
  anonymous(token?: string): HttpClient;
  /** Ends the process, unless it has ended, and starts another on the same folder. */
  startAgain(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Stops the process and removes the folder. */
  end(): Promise<void>;
}

export async function startTestLedger(env: Started['env'] = {}): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-test-'));
  let running = await startProcess({ folder, env });
  const memories = new Map<string, Memory>();
  const memoryOf = (controller: string): Memory => {
    const memory = memories.get(controller) ?? { position: 0n };
    memories.set(controller, memory);
    return memory;
  };
  const tokenOf: TestLedger['token'] = async (roles, { sub = roles.join('.'), controller = 'acme', systems, lifetime } = {}) => {
    const key = await developmentKey({ folder, production: false, clock: Date.now });
    return key.mint({ controller, roles, sub, ...(systems && { systems }), ...(lifetime !== undefined && { lifetime }) });
  };
  return {
    folder,
    get url() {
      return running.url;
    },
    get process() {
      return running;
    },
    as: async (roles, who = {}) =>
      new HttpClient(() => running.url, await tokenOf(roles, who), memoryOf(who.controller ?? 'acme')),
    token: tokenOf,
    anonymous: (token) => new HttpClient(() => running.url, token, { position: 0n }),
    startAgain: async (more = {}) => {
      await running.stop();
      running = await startProcess({ folder, env: { ...env, ...more } });
    },
    end: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
