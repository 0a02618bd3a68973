import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { callersOf, person, type Callers } from '../support/callers.ts';
import type { Answer, Bytes } from '../support/http-client.ts';
import { recorded } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const anna = person();
const usedKey = randomUUID();

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
  await recorded(callers.service.post(`${anna.path}/consents/news/refusal`, {}, { key: usedKey }));
});

/** A request about one person, with the parts that may be wrong in it. */
interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly by: 'anonymous' | 'decider' | 'service';
  readonly body: Bytes;
  readonly headers: Readonly<Record<string, string>>;
}

const tooLarge = 'x'.repeat(70_000);
/** Each fault with its answer, in the order of http-api 1: of several the first is answered. */
const faults: readonly (readonly [string, string, Partial<Attempt>])[] = [
  ['an unknown route', '404 NOT_FOUND', { path: `${anna.path}/consent` }],
  ['no token', '401 UNAUTHENTICATED', { by: 'anonymous' }],
  ['a token without the role', '403 FORBIDDEN', { by: 'decider' }],
  ['a body that is too large', '413 BODY_TOO_LARGE', { body: tooLarge }],
  ['another media type', '415 UNSUPPORTED_MEDIA_TYPE', { headers: { 'content-type': 'text/plain' } }],
  ['a malformed key', '400 IDEMPOTENCY_KEY_INVALID', { headers: { 'idempotency-key': 'short' } }],
  ['a bad body', '400 VALIDATION_FAILED', { body: '{"ivan":1}' }],
  ['a key that another command used', '422 IDEMPOTENCY_KEY_REUSED', { headers: { 'idempotency-key': usedKey } }],
  ['another revision', '412 REVISION_MISMATCH', { headers: { 'if-match': '"99"' } }],
  ['a refusal', '409 CONSENT_NOT_GIVEN', {}],
];

const good: Attempt = {
  method: 'POST',
  path: `${anna.path}/consents/news/renewal`,
  by: 'service',
  body: '{}',
  headers: {},
};

describe('of several things that are wrong, the first is answered', () => {
  it.each(faults.map(([name, expected], index) => [name, expected, index] as const))('%s: %s', async (_, expected, index) => {
    const later = faults.slice(index).map(([, , fault]) => fault);
    expect(gist(await send(combined(later)))).toBe(expected);
  });

  it.each(faults.slice(0, -1))('%s alone: %s', async (_, expected, fault) => {
    expect(gist(await send(combined([fault])))).toBe(expected);
  });

  it('a method that the path does not have goes before everything but an unknown route', async () => {
    const answer = await send({ ...combined(faults.slice(1).map(([, , fault]) => fault)), method: 'PUT' });
    expect(gist(answer)).toBe('405 METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('an id in the path that does not fit goes before the key and the body', async () => {
    const path = '/v1/subjects/ivan@example.org/consents/news/renewal';
    expect(gist(await send({ ...combined(faults.slice(5).map(([, , fault]) => fault)), path }))).toBe('404 NOT_FOUND');
    expect(gist(await send({ ...combined(faults.slice(1).map(([, , fault]) => fault)), path }))).toBe('401 UNAUTHENTICATED');
  });

  it('a known key goes before the revision: the first answer is given again', async () => {
    const again = await callers.service.post(
      `${anna.path}/consents/news/refusal`,
      {},
      { key: usedKey, headers: { 'if-match': '"99"' } },
    );
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  });
});

/** The outermost of contradicting faults wins: one request has one body. */
function combined(wrong: readonly Partial<Attempt>[]): Attempt {
  const headers = Object.assign({}, ...wrong.toReversed().map((fault) => fault.headers)) as Attempt['headers'];
  return { ...good, ...(Object.assign({}, ...wrong.toReversed()) as Attempt), headers };
}

function send({ method, path, by, body, headers }: Attempt): Promise<Answer> {
  const client = by === 'anonymous' ? ledger().anonymous() : callers[by];
  return client.send(method, path, body, { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers });
}

const gist = ({ status, body }: Answer): string => `${status} ${String(body?.['code'])}`;
