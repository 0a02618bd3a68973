import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#access';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import type { ServiceProcess, Started } from '../../tools/service-process.ts';
import { OneProcess } from './deployment/one-process.ts';
import { startDeployment } from './deployment/start-deployment.ts';
import { freshToken } from './fresh-token.ts';
import { HttpClient, type Memory } from './http-client.ts';

export interface Who {
  readonly sub?: string;
  readonly controller?: string;
  /** Whose erasure tasks it reports. */
  readonly systems?: readonly string[];
}

/** A service of its own, spoken to over HTTP. */
export interface TestLedger {
  /** Temporary: the key of the tokens, and with embedded stores the ledger. */
  readonly folder: string;
  readonly url: string;
  /** For tests of a service that is one process. */
  readonly process: ServiceProcess;
  /** The service as a token with these roles sees it; `sub` and `controller` as given. */
  as(roles: readonly Role[], who?: Who): Promise<HttpClient>;
  /** A bare token, for what the client cannot send. `lifetime` in seconds. */
  token(roles: readonly Role[], who?: Who & { readonly lifetime?: number }): Promise<string>;
  /** The service as a token that is given, or none, sees it. */
  anonymous(token?: string): HttpClient;
  /** Ends the service, unless it has ended, and starts it anew on the same stores. */
  startAgain(): Promise<void>;
  /** As `startAgain`, after all views were taken away. */
  startWithoutViews(): Promise<void>;
  /** Ends the service and removes the folder. */
  end(): Promise<void>;
}

export async function startTestLedger(env: Started['env'] = {}, start = startDeployment): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-test-'));
  const deployment = await start({ folder, env });
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
      return deployment.url;
    },
    get process() {
      if (!(deployment instanceof OneProcess)) throw new Error('the service is not one process');
      return deployment.process;
    },
    as: async (roles, who = {}) =>
      new HttpClient(
        () => deployment.url,
        freshToken(() => tokenOf(roles, who)),
        memoryOf(who.controller ?? 'acme'),
      ),
    token: tokenOf,
    anonymous: (token) => new HttpClient(() => deployment.url, token, { position: 0n }),
    startAgain: () => deployment.startAgain(),
    startWithoutViews: () => deployment.startWithoutViews(),
    end: async () => {
      await deployment.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
