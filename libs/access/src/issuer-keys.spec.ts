import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { errors } from 'jose';
import { IssuerKeys, IssuerUnavailable, type IssuerNotice } from './issuer-keys.ts';
import { KeyServer, keyNamed } from './testing/key-server.ts';

const server = new KeyServer();
beforeAll(() => server.start());
afterAll(() => server.close());

const minute = 60_000;
let now: number;
let notices: IssuerNotice[];
let keys: IssuerKeys;
beforeEach(() => {
  now = Date.parse('2026-03-01T09:00:00.000Z');
  notices = [];
  keys = new IssuerKeys(server.url, { clock: () => now, observe: (notice) => void notices.push(notice) });
  server.asked = 0;
});

const find = async (kid: string): Promise<'found' | 'none' | 'unavailable'> => {
  try {
    await keys.find({ alg: 'EdDSA', kid }, { payload: '', signature: '' });
    return 'found';
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return 'none';
    if (error instanceof IssuerUnavailable) return 'unavailable';
    throw error;
  }
};
const failures = () => notices.filter(({ kind }) => kind === 'failed').length;
const kinds = () => notices.map(({ kind }) => kind);
const [{ open: one }, { open: two }] = await Promise.all([keyNamed('one'), keyNamed('two')]);

describe('the keys of an issuer', () => {
  it('are fetched at the first token, once for all that come at once', async () => {
    server.publish(one);
    expect(await Promise.all([find('one'), find('one'), find('one')])).toEqual(['found', 'found', 'found']);
    now += 9 * minute;
    expect([await find('one'), server.asked]).toEqual(['found', 1]);
  });

  it('are fetched again for an unknown key, but at most once in 30 s', async () => {
    server.publish(one);
    await find('one');
    server.publish(one, two);
    now += 29_999;
    expect([await find('two'), server.asked]).toEqual(['none', 1]);
    now += 1;
    expect([await find('two'), server.asked]).toEqual(['found', 2]);
    expect([await find('three'), server.asked]).toEqual(['none', 2]);
  });

  it('end when the issuer takes them away', async () => {
    server.publish(one, two);
    await find('one');
    server.publish(two);
    now += 10 * minute;
    expect([await find('one'), await find('two')]).toEqual(['none', 'found']);
  });
});

describe('while the key server is away', () => {
  it('known keys go on for as long as it takes, and its return is noticed', async () => {
    server.publish(one);
    await find('one');
    server.fail();
    for (let hour = 1; hour <= 24; hour++) {
      now += 60 * minute;
      expect(await find('one')).toBe('found');
      // The server is asked beside the callers.
      while (failures() < hour) await nextTurn();
    }
    server.publish(two);
    now += minute;
    // This caller does not wait for a server that was away; the next one has its keys.
    expect(await find('one')).toBe('found');
    while (!kinds().includes('back')) await nextTurn();
    expect([await find('one'), await find('two')]).toEqual(['none', 'found']);
    expect(notices.filter((notice) => notice.kind === 'failed' && notice.first)).toHaveLength(1);
  });

  it('an unknown key is neither accepted nor refused, and counted; the server is asked at most once in 5 s', async () => {
    server.publish(one);
    await find('one');
    server.fail();
    now += 30_000;
    expect([await find('two'), await find('two'), server.asked]).toEqual(['unavailable', 'unavailable', 2]);
    now += 4_999;
    expect([await find('two'), server.asked]).toEqual(['unavailable', 2]);
    expect(kinds()).toEqual(['fetched', 'failed', 'unchecked', 'unchecked', 'unchecked']);
    server.publish(one, two);
    now += 1;
    expect([await find('two'), server.asked]).toEqual(['found', 3]);
  });

  it('at the first token too', async () => {
    server.fail();
    expect(await find('one')).toBe('unavailable');
    server.publish(one);
    expect(await find('one')).toBe('unavailable');
    now += 5_000;
    expect(await find('one')).toBe('found');
  });

  it.each([
    ['a set of more than 256 KiB', JSON.stringify({ keys: [one, { kty: 'x'.repeat(256 * 1024) }] })],
    ['no JSON', '<html>'],
    ['JSON that is no set', '"keys"'],
    ['null', 'null'],
    ['a set without keys', '{"keys":[]}'],
    ['a set without a key that can be used', '{"keys":[{"kty":"oct","k":"AAAA"}]}'],
  ])('is what %s means', async (_, text) => {
    server.publish(one);
    await find('one');
    server.answer = (_request, reply) => reply.end(text);
    now += 10 * minute;
    expect([await find('one'), await find('two')]).toEqual(['found', 'unavailable']);
  });

  it('is what a redirect means: keys come from where the operator said', async () => {
    server.answer = ({ url }, reply) =>
      url === '/jwks' ? reply.writeHead(302, { location: '/other' }).end() : reply.end(JSON.stringify({ keys: [one] }));
    expect([await find('one'), server.asked]).toEqual(['unavailable', 1]);
  });

  it('is not what a set of nearly 256 KiB means', async () => {
    const room = 256 * 1024 - JSON.stringify({ keys: [one], x: '' }).length;
    server.answer = (_, reply) => reply.end(JSON.stringify({ keys: [one], x: 'x'.repeat(room) }));
    expect(await find('one')).toBe('found');
  });
});
