import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventData, RecordedEvent as ServerEvent } from '@eventstore/db-client';
import fc from 'fast-check';
import { fromServer, toServer } from './event-mapping.ts';

type Stored = Parameters<typeof fromServer>[0];

/** What the client sends of the event, and makes of it when it is read. */
function throughServer(sent: EventData): Stored {
  const bytes =
    sent.contentType === 'application/json' ? new TextEncoder().encode(JSON.stringify(sent.data)) : (sent.data as Uint8Array);
  return stored({
    id: sent.id,
    type: sent.type,
    isJson: sent.contentType === 'application/json',
    data: sent.contentType === 'application/json' ? orElse(bytes, textOf(bytes)) : bytes,
    metadata: orElse(sent.metadata as Uint8Array, sent.metadata as Uint8Array),
  });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function orElse(bytes: Uint8Array, otherwise: unknown): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return otherwise;
  }
}

const stored = (over: object): Stored =>
  ({
    streamId: 'subject-acme.anna',
    id: randomUUID(),
    revision: 3n,
    type: 'Counted',
    created: new Date(0),
    position: { commit: 70n, prepare: 70n },
    isJson: true,
    data: {},
    metadata: {},
    ...over,
  }) as Stored;

const roundTrip = (data: string, metadata: string) => {
  const eventId = randomUUID();
  const back = fromServer(throughServer(toServer({ eventId, type: 'Counted', data, metadata }, randomUUID())));
  expect(back).toMatchObject({ eventId, type: 'Counted', data, metadata, revision: 3, position: 70n });
};

describe('an event that went through the server', () => {
  const anyText = fc.oneof(fc.json({ noUnicodeString: false }), fc.string({ unit: 'grapheme' }));

  it('has the very texts that it was written with', () => {
    fc.assert(fc.property(anyText, anyText, (data, metadata) => roundTrip(data, metadata)));
  });

  it.each([
    '{}',
    '{"n":1e21}',
    '{"n":-0}',
    '{"n":9007199254740993}',
    '{ "spaced": true }',
    '{"9":1,"10":2}',
    '{"10":1,"9":2}',
    '{"a":1,"a":2}',
    '{"__proto__":{"a":1}}',
    '{"$eventId":"5f0f1c7e-5a5e-4a43-9d5b-6a2f4f6f0b11"}',
    '{"$causationId":"c","$correlationId":"d"}',
    '"text"',
    'null',
    '[1]',
    '',
    '=',
    'not JSON',
  ])('has them also for %j', (text) => roundTrip(text, text));

  it('is kept as JSON for the tools of the server, with its id in the metadata', () => {
    const eventId = randomUUID();
    const sent = toServer({ eventId, type: 'Counted', data: '{"n":1}', metadata: '{"$correlationId":"c"}' }, randomUUID());
    expect(sent).toMatchObject({ contentType: 'application/json', data: { n: 1 } });
    expect(textOf(sent.metadata as Uint8Array)).toBe(`{"$eventId":"${eventId}","$correlationId":"c"}`);
  });
});

describe('an event that nobody of us wrote', () => {
  const id = randomUUID();

  it.each([
    ['data that are no JSON', { data: '{broken' }, { data: '{broken' }],
    ['data that are bytes', { isJson: false, data: new Uint8Array([0xff, 0x41]) }, { data: '\ufffdA' }],
    ['no metadata', { metadata: undefined }, { metadata: '' }],
    ['metadata that are no JSON', { metadata: new TextEncoder().encode('<x/>') }, { metadata: '<x/>' }],
    ['metadata that are a number', { metadata: 7 }, { metadata: '7' }],
    ['an id in its metadata that is none', { metadata: { $eventId: 7 } }, { metadata: '{"$eventId":7}' }],
  ])('is read with %s, under the id that it has there', (_, over, expected) =>
    expect(fromServer(stored({ id, ...over }))).toMatchObject({ eventId: id, ...expected }),
  );

  it.each([
    ['no position', undefined],
    ['the position of a transaction', { commit: 71n, prepare: 70n }],
  ])('is refused with %s: nothing could be resumed behind it', (_, position) =>
    expect(() => fromServer(stored({ position }) as ServerEvent)).toThrow('has no position of its own'),
  );
});
