import { describe, expect, it } from '@jest/globals';
import type { EventRegistry, Upcaster } from '#domain';
import type { RecordedEvent } from '#event-store';
import { instant, object, required, text, type StreamId } from '#kernel';
import { decodeShared } from './codec.ts';
import { noPreviousHash } from './digest.ts';
import { eventFormat } from './event-format.ts';

const at = '2026-01-01T00:00:00.000Z';
const metadata = {
  schemaVersion: 1,
  controllerId: 'acme',
  recordedBy: { sub: 'shop', roles: ['service-command'] },
  actor: { id: 'anna', role: 'dataSubject' },
  receivedAt: at,
  recordedAt: at,
  channel: 'web',
  commandId: 'command-number-1',
  commandDigest: 'c'.repeat(64),
  previousHash: noPreviousHash,
};

/** A door, of which early versions said both halves of its story at once. */
const doors: EventRegistry = {
  types: {
    DoorOpened: { category: 'subject', schemaVersion: 3, meaning: '', data: object({ by: required(text('name'), 'who') }) },
    DoorClosed: { category: 'subject', schemaVersion: 1, meaning: '', data: object({ at: required(instant, 'when') }) },
  },
  upcasters: [
    { type: 'DoorOpened', schemaVersion: 1, upcast: ({ data }) => [{ type: 'DoorOpened', schemaVersion: 2, data }] },
    {
      type: 'DoorOpened',
      schemaVersion: 2,
      upcast: ({ data, recordedAt }) => [
        { type: 'DoorOpened', schemaVersion: 3, data: { by: (data as { who: string }).who } },
        { type: 'DoorClosed', schemaVersion: 1, data: { at: recordedAt } },
      ],
    },
  ],
};

const recorded = (type: string, data: unknown, more: object = {}, over: Partial<RecordedEvent> = {}): RecordedEvent => ({
  eventId: '5f0f1c7e-5a5e-4a43-9d5b-6a2f4f6f0b11',
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify({ ...metadata, ...more }),
  stream: 'subject-acme.anna' as StreamId,
  revision: 4,
  position: 40n,
  ...over,
});

const { read, schemaVersionOf, assertRecordable } = eventFormat(doors);
const opened = { schemaVersion: 3 };

describe('a stored event', () => {
  it('of the present version is read as it stands', () => {
    expect(read(recorded('DoorOpened', { by: 'anna' }, opened))).toMatchObject([
      { type: 'DoorOpened', schemaVersion: 3, data: { by: 'anna' }, position: 40n, revision: 4 },
    ]);
  });

  it('is parsed once for the reading as it was written and for the one in its present form', () => {
    const event = recorded('DoorOpened', { by: 'anna' }, opened);
    expect(read(event)[0]).toBe(decodeShared(event));
    expect(read({ ...event, data: JSON.stringify({ by: 'berta' }) })).toMatchObject([{ data: { by: 'berta' } }]);
  });

  it('of an older version goes through every upcaster from there on, and may become several', () => {
    expect(read(recorded('DoorOpened', { who: 'anna' }))).toMatchObject([
      { type: 'DoorOpened', schemaVersion: 3, data: { by: 'anna' } },
      { type: 'DoorClosed', schemaVersion: 1, data: { at } },
    ]);
  });

  it('keeps its place, and its id for the first of what it became; the others have ids that never change', () => {
    const once = read(recorded('DoorOpened', { who: 'anna' }));
    const again = read(recorded('DoorOpened', { who: 'anna' }));
    expect(once.map(({ position, revision }) => ({ position, revision }))).toEqual(
      Array.from({ length: 2 }, () => ({ position: 40n, revision: 4 })),
    );
    expect(once[0]!.eventId).toBe('5f0f1c7e-5a5e-4a43-9d5b-6a2f4f6f0b11');
    expect(once[1]!.eventId).not.toBe(once[0]!.eventId);
    expect(again).toEqual(once);
  });

  it.each([
    ['of a type that nobody knows', recorded('DoorPainted', {})],
    ['whose type is a name that every object has', recorded('constructor', {})],
    ['of a version newer than is known', recorded('DoorOpened', { by: 'anna' }, { schemaVersion: 4 })],
    ['of a version older than the first upcaster', recorded('DoorOpened', { by: 'anna' }, { schemaVersion: 0 })],
  ])('%s is unknown', (_, event) => {
    expect(() => read(event)).toThrow(expect.objectContaining({ code: 'EVENT_UNKNOWN' }));
  });

  it.each([
    ['is not JSON', recorded('DoorOpened', {}, opened, { data: '{' })],
    ['is a list', recorded('DoorOpened', [], opened)],
    ['lacks a field', recorded('DoorOpened', {}, opened)],
    ['has a field that its schema does not', recorded('DoorOpened', { by: 'anna', to: 'berta' }, opened)],
    ['breaks the schema once upcast', recorded('DoorOpened', { name: 'anna' })],
    [
      'lies in a stream of another kind',
      recorded('DoorOpened', { by: 'anna' }, opened, { stream: 'purpose-acme.x' as StreamId }),
    ],
    ['has no time', recorded('DoorOpened', { by: 'anna' }, { ...opened, recordedAt: undefined })],
    ['has a time that is none', recorded('DoorOpened', { by: 'anna' }, { ...opened, recordedAt: 'yesterday' })],
  ])('that %s is corrupt', (_, event) => {
    expect(() => read(event)).toThrow(expect.objectContaining({ code: 'EVENT_CORRUPT' }));
  });

  it('that cannot be read is named by its place, never quoted', () => {
    expect(() => read(recorded('DoorOpened', { by: 7, secret: 'anna@example.org' }, opened))).toThrow(
      /^Event 4 of subject-acme\.anna cannot be read: data: [a-zA-Z/ ]+$/,
    );
  });
});

describe('an upcaster', () => {
  it('that leads back to where it came from is found out', () => {
    const circle: Upcaster[] = [1, 2].map((schemaVersion) => ({
      type: 'DoorOpened',
      schemaVersion,
      upcast: ({ data }) => [{ type: 'DoorOpened', schemaVersion: 3 - schemaVersion, data }],
    }));
    expect(() => eventFormat({ ...doors, upcasters: circle }).read(recorded('DoorOpened', {}))).toThrow('never end');
  });
});

describe('a new event', () => {
  const event = { ...metadata, ...opened, eventId: 'e', type: 'DoorOpened', data: { by: 'anna' } } as never;
  const stream = 'subject-acme.anna' as StreamId;

  it('is written in the present version of its type', () => {
    expect(schemaVersionOf('DoorOpened')).toBe(3);
    expect(() => assertRecordable(event, stream)).not.toThrow();
  });

  it('that could not be read again is not written', () => {
    expect(() => assertRecordable({ ...(event as object), data: {} } as never, stream)).toThrow(
      'DoorOpened cannot be recorded: data',
    );
    expect(() => schemaVersionOf('DoorPainted')).toThrow('no schema');
  });
});
