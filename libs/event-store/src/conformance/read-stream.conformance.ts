import { describe, expect, it } from '@jest/globals';
import { appended, storeFixture, event, events, idsOf, type MakeHarness, subject } from './store-fixture.ts';

export function readStreamConformance(makeHarness: MakeHarness): void {
  describe('reading a stream', () => {
    const fixture = storeFixture(makeHarness);

    it('gives the events as they were written, with their place', async () => {
      const sent = event({ type: 'Обзор', data: '{"a":"\\u0000🙂","n":1e21}', metadata: '{"x":[]}' });
      const { position } = appended(await fixture.store.append(subject('Å'), 'noStream', [sent]));
      expect(await Array.fromAsync(fixture.store.readStream(subject('Å')))).toEqual([
        { ...sent, stream: subject('Å'), revision: 0, position },
      ]);
    });

    it('gives nothing of a stream that is not there', async () =>
      expect(await Array.fromAsync(fixture.store.readStream(subject('a')))).toEqual([]));

    it('begins at a revision, that one included', async () => {
      const sent = events(4);
      await fixture.store.append(subject('a'), 'noStream', sent);
      const from = async (revision: number) => idsOf(await Array.fromAsync(fixture.store.readStream(subject('a'), revision)));
      expect(await from(2)).toEqual(idsOf(sent.slice(2)));
      expect(await from(4)).toEqual([]);
      expect(await from(400)).toEqual([]);
    });

    it('keeps to its stream, whatever others are named', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(2));
      await fixture.store.append(subject('a%'), 'noStream', events(1));
      await fixture.store.append(subject('A'), 'noStream', events(3));
      expect(await Array.fromAsync(fixture.store.readStream(subject('a')))).toHaveLength(2);
      expect(await Array.fromAsync(fixture.store.readStream(subject('a%')))).toHaveLength(1);
      expect(await Array.fromAsync(fixture.store.readStream(subject('A')))).toHaveLength(3);
    });

    it('gives a long stream whole and in order', async () => {
      const sent = events(1_250);
      for (let at = 0; at < sent.length; at += 250) {
        await fixture.store.append(subject('a'), at === 0 ? 'noStream' : at - 1, sent.slice(at, at + 250));
      }
      const read = await Array.fromAsync(fixture.store.readStream(subject('a')));
      expect(idsOf(read)).toEqual(idsOf(sent));
      expect(read.map(({ revision }) => revision)).toEqual(sent.map((_, n) => n));
    });

    it('may be left at any event', async () => {
      const sent = events(20);
      await fixture.store.append(subject('a'), 'noStream', sent);
      for (let times = 0; times < 150; times++) {
        for await (const first of fixture.store.readStream(subject('a'))) {
          expect(first.eventId).toBe(sent[0]!.eventId);
          break;
        }
      }
      expect(await Array.fromAsync(fixture.store.readStream(subject('a')))).toHaveLength(20);
    });
  });
}
