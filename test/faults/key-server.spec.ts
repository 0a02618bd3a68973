import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import { forged, trustedIssuer } from '../support/forged-token.ts';
import { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

let folder: LedgerFolder;
let issuer: TokenIssuer;
beforeEach(async () => {
  folder = new LedgerFolder();
  issuer = await startTokenIssuer();
});
afterEach(async () => {
  await folder.end();
  issuer.close();
});

/**
 * @fault The key server of the token issuer is away
 * @caller tokens of known keys are answered as ever; of an unknown key 503 `ISSUER_UNAVAILABLE` with `Retry-After`
 * @durable everything; of what was answered 503 nothing is recorded
 * @heals by itself, 5 s after the key server is back
 */
describe('while the key server is away', () => {
  it('a token of an unknown key is no bad token: a withdrawal is tried again, and recorded when it is back', async () => {
    issuer.fail(true);
    const service = await folder.start({ env: { ...issuer.env, LEDGER_INIT: 'true' } });
    const client = new HttpClient(() => service.url, forged(trustedIssuer(issuer)), { position: 0n });
    const withdraw = () => client.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);

    const { status, body, headers } = await withdraw();
    expect([status, body['code'], headers.get('retry-after')]).toEqual([503, 'ISSUER_UNAVAILABLE', '5']);
    // What can be no token of the issuer needs no key to be refused.
    const untyped = new HttpClient(() => service.url, forged(trustedIssuer(issuer), { header: { typ: 'JWT' } }), {
      position: 0n,
    });
    expect((await untyped.get('/v1/purposes')).status).toBe(401);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^ledger_unchecked_tokens_total 1$/m);
    expect(metrics).toMatch(/^ledger_issuer_key_fetches_total\{outcome="failed"\} 1$/m);

    issuer.fail(false);
    let answer = await withdraw();
    for (; answer.status === 503; answer = await withdraw()) await delay(100);
    expect(answer.status).toBe(201);

    issuer.fail(true);
    const another = new HttpClient(() => service.url, await issuer.token(['auditor']), { position: 0n });
    const { items } = (await another.get('/v1/audit/events')).body;
    expect(items).toHaveLength(1);
  });
});
