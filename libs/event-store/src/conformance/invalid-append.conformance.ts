import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { StreamId } from '#kernel';
import type { NewEvent } from '../port/event-store.port.ts';
import { appended, storeFixture, event, events, type MakeHarness, subject } from './store-fixture.ts';

const half = 'x'.repeat(512 * 1024);
/** The largest metadata beside that: two bytes for each character of the type and 64 for each event count too. */
const rest = 'x'.repeat(half.length - 64 - 2 * event().type.length);
const invalid: Record<string, Partial<NewEvent>> = {
  'an id that is no UUID': { eventId: 'e1' },
  'the nil UUID': { eventId: '00000000-0000-0000-0000-000000000000' },
  'an id that would come back in another spelling': { eventId: randomUUID().toUpperCase() },
  'an empty type': { type: '' },
  'a type with a control character': { type: 'Coun\nted' },
  "a server's own type": { type: '$metadata' },
  'half a surrogate pair': { data: '{"a":"\ud800"}' },
  'data, metadata and type of more than 1 MiB': { data: half, metadata: `${rest}x` },
  'data that are no text': { data: undefined as unknown as string },
};

export function invalidAppendConformance(makeHarness: MakeHarness): void {
  describe('an invalid append', () => {
    const fixture = storeFixture(makeHarness);
    const refused = { name: 'AppendInvalid', code: 'APPEND_INVALID' };
    const end = async () => (await fixture.store.endAfter(0n)).position;

    it.each(Object.entries(invalid))('is refused for %s', async (_, over) => {
      await expect(fixture.store.append(subject('a'), 'noStream', [event(), event(over)])).rejects.toMatchObject(refused);
      expect(await end()).toBe(0n);
    });

    it.each(['', 'nodash', '-acme', '$ce-subject', 'subject-\u0000', `subject-${'x'.repeat(600)}`])(
      'is refused for the stream %j',
      async (stream) => {
        await expect(fixture.store.append(stream as StreamId, 'noStream', [event()])).rejects.toMatchObject(refused);
        expect(await end()).toBe(0n);
      },
    );

    it.each([-1, 0.5, Number.NaN, Infinity])('is refused for the revision %d', (expected) =>
      expect(fixture.store.append(subject('a'), expected, [event()])).rejects.toMatchObject(refused),
    );

    it('is refused when it holds no event', () =>
      expect(fixture.store.append(subject('a'), 'noStream', [])).rejects.toMatchObject(refused));

    it('is refused for its whole size, also when no event of it is too large', () =>
      expect(
        fixture.store.append(subject('a'), 'noStream', [event({ data: half }), event({ data: half })]),
      ).rejects.toMatchObject(refused));

    it('is refused alone', async () => {
      const results = await Promise.allSettled([
        fixture.store.append(subject('a'), 'noStream', events(1)),
        fixture.store.append(subject('b'), 'noStream', [event({ eventId: 'e1' })]),
        fixture.store.append(subject('c'), 'noStream', events(1)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    });

    it('is not one of exactly 1 MiB', async () => {
      const large = event({ data: half, metadata: rest });
      appended(await fixture.store.append(subject('a'), 'noStream', [large]));
      expect((await Array.fromAsync(fixture.store.readStream(subject('a'))))[0]!.data).toHaveLength(half.length);
    });

    it('is reported without the value that was wrong', async () => {
      const secret = await fixture.store.append(subject('a'), 'noStream', [event({ eventId: 'jane@example.org' })]).catch(String);
      expect(secret).not.toContain('jane');
    });
  });
}
