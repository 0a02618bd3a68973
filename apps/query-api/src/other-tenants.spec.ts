import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { streams } from '#kernel';
import { newSubjectRef, register } from '#testing';
import { QueryApiFixture } from './testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();
const ndjson = { accept: 'application/x-ndjson' };

describe('an event of another tenant that cannot be read', () => {
  beforeAll(async () => {
    const unreadable = { eventId: randomUUID(), type: 'Nothing', data: '{}', metadata: '{}' };
    await fixture.ledger.eventStore.append(streams.subject('other', newSubjectRef()), 'noStream', [unreadable]);
  });

  it('breaks no export', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const { status, text } = await tenant.get('/v1/audit/events', { headers: ndjson });
    expect([status, text.trimEnd().split('\n').length]).toEqual([200, 1]);
  });

  it('breaks no feed', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const { status, body } = await tenant.open('/v1/feed?after=0', { min: null });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('PurposeRegistered')) text += (await reader.read()).value;
    expect(status).toBe(200);
    await reader.cancel();
  });
});

describe('a reader that leaves', () => {
  afterEach(() => void jest.restoreAllMocks());

  it.each([
    ['an export', '/v1/audit/events', ndjson],
    ['a feed', '/v1/feed?after=0', {}],
  ])('ends the reading for %s', async (_of, path, headers) => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const [event] = await Array.fromAsync(fixture.ledger.eventStore.readAll(0n, ['purpose'], tenant.id));
    let read = 0;
    const begun = Promise.withResolvers<void>();
    jest.spyOn(fixture.ledger.eventStore, 'readAll').mockImplementation(async function* () {
      for (; read < 1_000; read++) {
        await delay(2);
        begun.resolve();
        yield event!;
      }
    });
    const leaving = new AbortController();
    const asked = tenant.open(path, { headers, min: null, signal: leaving.signal });
    await begun.promise;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await delay(50);
    const readThen = read;
    await delay(50);
    expect(read).toBe(readThen);
  });
});
