import type { Role } from '#access';
import { developmentKey } from '../../libs/access/src/development-key.ts';
import { freshToken } from './fresh-token.ts';
import { HttpClient, type Memory } from './http-client.ts';

export interface Who {
  readonly sub?: string;
  readonly controller?: string;
  /** Whose erasure tasks it reports. */
  readonly systems?: readonly string[];
}

/** A service, spoken to over HTTP. */
export interface LedgerUnderTest {
  readonly url: string;
  /** The name that a controller of the tests has in its tokens and streams. */
  controllerName(controller: string): string;
  /** The service as a token with these roles sees it; `sub` and `controller` as given. */
  as(roles: readonly Role[], who?: Who): Promise<HttpClient>;
  /** A bare token, for what the client cannot send. `lifetime` in seconds. */
  token(roles: readonly Role[], who?: Who & { readonly lifetime?: number }): Promise<string>;
  /** The service as a token that is given, or none, sees it. */
  anonymous(token?: string): HttpClient;
}

export interface Reached {
  /** The address is a function: a service that started again has another one. */
  readonly url: () => string;
  /** Of the service: there lies the key of the tokens. */
  readonly folder: string;
  /** Absent: a controller is called in the service what it is called in the tests. */
  readonly controllerName?: (controller: string) => string;
}

export function ledgerUnderTest({ url, folder, controllerName = (controller) => controller }: Reached): LedgerUnderTest {
  const memories = new Map<string, Memory>();
  const memoryOf = (controller: string): Memory => {
    const memory = memories.get(controller) ?? { position: 0n };
    memories.set(controller, memory);
    return memory;
  };
  const tokenOf: LedgerUnderTest['token'] = async (roles, who = {}) => {
    const { sub = roles.join('.'), controller = 'acme', systems, lifetime } = who;
    const key = await developmentKey({ folder, production: false, clock: Date.now });
    const claims = { controller: controllerName(controller), roles, sub };
    return key.mint({ ...claims, ...(systems && { systems }), ...(lifetime !== undefined && { lifetime }) });
  };
  return {
    get url() {
      return url();
    },
    controllerName,
    as: async (roles, who = {}) =>
      new HttpClient(
        url,
        freshToken(() => tokenOf(roles, who)),
        memoryOf(who.controller ?? 'acme'),
      ),
    token: tokenOf,
    anonymous: (token) => new HttpClient(url, token, { position: 0n }),
  };
}
