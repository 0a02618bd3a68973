import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { answered } from '../support/expected-answers.ts';
import { forged, trustedDevelopmentKey, trustedIssuer, type Trusted } from '../support/forged-token.ts';
import { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';
import { lureKeys, tokenAttacks } from './token-attacks.ts';

interface Target {
  readonly service: ServiceProcess;
  readonly trusted: Trusted;
}

/** The port is fixed before the tests are declared: their tokens hold it. */
let lureAsked = 0;
const lureServer = createServer((_, reply) => {
  lureAsked++;
  reply.setHeader('content-type', 'application/json').end(lureKeys());
}).listen(0, '127.0.0.1');
await once(lureServer, 'listening');
const attacks = tokenAttacks({ url: `http://127.0.0.1:${(lureServer.address() as AddressInfo).port}/jwks` });
afterAll(() => void lureServer.close().closeAllConnections());

describe.each(['the development key', 'the key set of an issuer'])('a service that trusts %s', (kind) => {
  const folder = new LedgerFolder();
  let issuer: TokenIssuer | undefined;
  let target: Target;
  let before: number;
  const memory = { position: 0n };

  const as = (token: string) => new HttpClient(() => target.service.url, token, memory);
  const withdraw = (token: string) => as(token).post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
  /** How many events the tenant has. */
  const recorded = async (): Promise<number> => {
    const { items } = await answered(as(forged(target.trusted)).get('/v1/audit/events?limit=500'));
    return items!.length;
  };

  beforeAll(async () => {
    if (kind === 'the key set of an issuer') {
      issuer = await startTokenIssuer();
      const service = await folder.start({ env: { ...issuer.env, LEDGER_INIT: 'true' } });
      target = { service, trusted: trustedIssuer(issuer) };
    } else {
      const service = await folder.start();
      target = { service, trusted: trustedDevelopmentKey(folder) };
    }
    // The forger's tool makes good tokens: what is refused below is refused for what is wrong with it.
    expect((await withdraw(forged(target.trusted))).status).toBe(201);
    before = await recorded();
  });
  afterAll(async () => {
    await folder.end();
    issuer?.close();
  });

  it.each(attacks)('refuses %s', async (_, token) => {
    const { status, body, headers } = await withdraw(token(target.trusted));
    expect([status, body?.['code'], headers.get('www-authenticate')]).toEqual([
      401,
      'UNAUTHENTICATED',
      expect.stringMatching(/^Bearer/),
    ]);
  });

  it('knows the caller of a token without roles, who may do nothing', async () => {
    const { status, body } = await withdraw(forged(target.trusted, { claims: { roles: undefined } }));
    expect([status, body?.['code']]).toEqual([403, 'FORBIDDEN']);
  });

  it('has recorded nothing of it, and asked nobody whom a token named', async () => {
    expect(await recorded()).toBe(before);
    expect(lureAsked).toBe(0);
  });
});
