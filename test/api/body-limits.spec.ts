import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hoursAgo } from '#testing';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { purpose } from '../support/catalogue.ts';
import { recorded, refused } from '../support/expected-answers.ts';
import { sharedLedger } from '../support/service.ts';
import { errorsOf } from './field-errors.ts';
import { recordSampleCatalogue } from './sample-catalogue.ts';

const ledger = sharedLedger();
const kib = 1024;

let callers: Callers;
beforeAll(async () => {
  callers = await callersOf(ledger());
  await recordSampleCatalogue(callers);
});

const raw = (text: string, headers: Record<string, string> = {}) =>
  callers.service.post(`${person().path}/consents`, text, { headers });
const rulesOf = async (text: string) => errorsOf(raw(text));
const good = '"purposeId":"news","consentType":"expressed"';

describe('JSON that is refused before anybody asks what it means', () => {
  it.each([
    ['malformed', '{"purposeId":'],
    ['with a comment', `{${good}/* */}`],
    ['with a comma at the end', `{${good},}`],
    ['with two values', `{${good}}{}`],
    ['with NaN', `{${good},"validUntil":NaN}`],
    ['in single quotes', `{'purposeId':'news'}`],
    ['begun by a byte order mark', `\uFEFF{${good}}`],
    ['white space alone', '  '],
  ])('%s', async (_, text) => expect(await rulesOf(text)).toEqual([{ pointer: '', rule: 'malformedJson' }]));

  it.each(['__proto__', 'constructor', 'prototype', '$where', 'a.b', '\\u0000'])('the key %j', async (key) => {
    const { text } = await raw(`{${good},"${key}":1}`);
    expect(await rulesOf(`{${good},"${key}":1}`)).toContainEqual({ pointer: '', rule: 'forbiddenKey' });
    expect(text).not.toContain(`"${key}"`);
    expect(await rulesOf(`{${good},"actor":{"role":"dataSubject","${key}":{}}}`)).toContainEqual({
      pointer: '/actor',
      rule: 'forbiddenKey',
    });
  });

  it('a key twice, also when it is spelt otherwise', async () => {
    expect(await rulesOf(`{${good},"purposeId":"calls"}`)).toEqual([{ pointer: '', rule: 'duplicateKey' }]);
    expect(await rulesOf(`{${good},"\\u0070urposeId":"news"}`)).toEqual([{ pointer: '', rule: 'duplicateKey' }]);
    expect(await rulesOf(`{${good},"actor":{"role":"dataSubject","id":"a","id":"a"}}`)).toEqual([
      { pointer: '/actor', rule: 'duplicateKey' },
    ]);
    const { text } = await raw(`{${good},"Ivan Petrov":{"a":1,"a":1}}`);
    expect(text).not.toContain('Petrov');
  });

  it('an unpaired surrogate, in a value and in a key', async () => {
    const { text } = await raw(String.raw`{"purposeId":"news\ud800","consentType":"expressed"}`);
    expect(JSON.parse(text)).toMatchObject({
      errors: expect.arrayContaining([{ pointer: '/purposeId', rule: 'loneSurrogate' }]),
    });
    expect(await rulesOf(`{${good},"\\udc00":1}`)).toContainEqual({ pointer: '', rule: 'forbiddenKey' });
  });

  it('more than 8 levels', async () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(await rulesOf(`{${good},"dataCategories":${nested(8)}}`)).toContainEqual(expect.objectContaining({ rule: 'depth' }));
    expect(await rulesOf(`{${good},"dataCategories":${nested(7)}}`)).not.toContainEqual(
      expect.objectContaining({ rule: 'depth' }),
    );
    expect(await rulesOf(`{${good},"dataCategories":${nested(10_000)}}`)).toHaveLength(1);
    // A body that is too deep is not read to its end, so a repeated key behind that is not found.
    expect(await rulesOf(`{${good},"a":1,"a":${nested(30_000)}}`)).toEqual([{ pointer: `/a${'/0'.repeat(7)}`, rule: 'depth' }]);
  });

  it('more than 4,000 keys, those of all objects counted together', async () => {
    const languages = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`en-${String(index).padStart(4, '0')}`, 'N']));
    const register = (count: number) => callers.admin.post('/v1/purposes', { ...purpose(`p-${count}`), name: languages(count) });
    // purpose() has four fields, and a category of two.
    await recorded(register(3_994));
    expect(await errorsOf(register(3_995))).toEqual([{ pointer: '', rule: 'tooManyKeys' }]);
  });

  it('a string of more than 4 KiB', async () => {
    const register = (description: string) =>
      callers.admin.post('/v1/purposes', { ...purpose(`p-${randomUUID().slice(0, 8)}`), description });
    await recorded(register('x'.repeat(4 * kib)));
    await recorded(register('д'.repeat(2 * kib)));
    expect(await errorsOf(register('x'.repeat(4 * kib + 1)))).toEqual([{ pointer: '/description', rule: 'tooLong' }]);
    expect(await errorsOf(register('д'.repeat(2 * kib + 1)))).toEqual([{ pointer: '/description', rule: 'tooLong' }]);
  });

  it('control characters, save TAB, LF and CR in a text', async () => {
    const register = (more: object) =>
      callers.admin.post('/v1/purposes', { ...purpose(`p-${randomUUID().slice(0, 8)}`), ...more });
    await recorded(register({ description: 'one\r\n\ttwo' }));
    for (const character of ['\u0000', '\u0007', '\u001B', '\u007F', '\u0085']) {
      const refusal = [{ pointer: '/description', rule: 'controlCharacter' }];
      expect(await errorsOf(register({ description: `one${character}` }))).toEqual(refusal);
    }
    expect(await errorsOf(register({ name: { en: 'one\ntwo' } }))).toEqual([{ pointer: '/name/en', rule: 'controlCharacter' }]);
  });

  it('bytes that are no UTF-8', async () => {
    const latin1 = Buffer.from(`{"purposeId":"n\u00e9ws"}`, 'latin1');
    const { status, body } = await callers.service.post(`${person().path}/consents`, latin1);
    expect([status, body['errors']]).toEqual([400, [{ pointer: '', rule: 'malformedJson' }]]);
  });
});

describe('the list of errors is cut at 100', () => {
  const many = (member: (index: number) => string, count = 300) =>
    Array.from({ length: count }, (_, index) => member(index)).join();
  const publish = (texts: string) => callers.admin.post('/v1/policies/cut/versions', `{"texts":[${texts}]}`);
  const ask = (text: string) => callers.decider.post('/v1/decisions', text);

  it.each([
    ['of unknown fields', () => raw(`{${good},${many((index) => `"unknown${index}":1`)}}`)],
    ['of forbidden keys', () => raw(`{${good},${many((index) => `"$${index}":1`)}}`)],
    ['of objects with a key twice', () => publish(many(() => '{"a":1,"a":1}'))],
    ['of nulls, as many as a body holds', () => publish(many(() => 'null', 200_000))],
    ['of fields within a list', () => publish(many(() => '{"language":1,"content":1}', 200))],
    ['of a question', () => ask(`{${many((index) => `"unknown${index}":1`)}}`)],
  ])('%s', async (_, send) => expect(await errorsOf(send())).toHaveLength(100));
});

describe('how large a body may be', () => {
  const publish = (content: string, more: object[] = []) =>
    callers.admin.post(`/v1/policies/p-${randomUUID().slice(0, 8)}/versions`, {
      version: '1',
      effectiveFrom: hoursAgo(1),
      changeClass: 'editorial',
      texts: [{ language: 'en', content }, ...more],
    });

  it('64 KiB', async () => {
    expect((await raw(`{${good}}`.padEnd(64 * kib))).status).toBe(201);
    await refused(raw(`{${good}}`.padEnd(64 * kib + 1)), 413, 'BODY_TOO_LARGE');
  });

  it('1 MiB for the texts of a policy, 256 KiB of UTF-8 each', async () => {
    await recorded(publish('x'.repeat(256 * kib)));
    await recorded(publish('д'.repeat(128 * kib), [{ language: 'ru', content: 'ы'.repeat(128 * kib) }]));
    const tooLong = [{ pointer: '/texts/0/content', rule: 'tooLong' }];
    expect(await errorsOf(publish('x'.repeat(256 * kib + 1)))).toEqual(tooLong);
    expect(await errorsOf(publish('д'.repeat(128 * kib + 1)))).toEqual(tooLong);
    await refused(publish('x'.repeat(1024 * kib)), 413, 'BODY_TOO_LARGE');
  });

  it('whatever it says it is, and without a length said ahead', async () => {
    const streamed = (bytes: number) =>
      callers.service.post(`${person().path}/consents`, ReadableStream.from(['x'.repeat(bytes)]), {
        headers: { 'content-type': 'text/plain' },
      });
    await refused(streamed(64 * kib + 1), 413, 'BODY_TOO_LARGE');
    await refused(streamed(64 * kib), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });
});

describe('what a body may be sent as', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/x-ndjson',
    'json',
    'application/json; charset=utf-16',
  ])('not %s', (type) => refused(raw(`{${good}}`, { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE'));

  it('not compressed', async () => {
    const sent = callers.service.post(`${person().path}/consents`, gzipSync(`{${good}}`), {
      headers: { 'content-encoding': 'gzip' },
    });
    await refused(sent, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('JSON, with or without its charset', async () => {
    await recorded(raw(`{${good}}`, { 'content-type': 'application/json; charset=utf-8' }));
    await recorded(raw(`{${good}}`, { 'content-type': 'Application/JSON' }));
  });

  it('or not at all, which is {}', async () => {
    const { service } = callers;
    const withdraw = (headers: Record<string, string>) =>
      service.send('POST', `${person().path}/withdrawal`, undefined, { 'idempotency-key': randomUUID(), ...headers });
    await recorded(withdraw({}));
    await recorded(withdraw({ 'content-type': 'application/json' }));
  });
});
