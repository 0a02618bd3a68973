import { describe, expect, it } from '@jest/globals';
import { appended, storeFixture, event, events, idsOf, type MakeHarness, subject } from './store-fixture.ts';

export function appendConformance(makeHarness: MakeHarness): void {
  describe('an append', () => {
    const fixture = storeFixture(makeHarness);
    const revisions = async (name: string) =>
      (await Array.fromAsync(fixture.store.readStream(subject(name)))).map(({ revision }) => revision);

    it('begins a stream at revision 0 and goes on from there', async () => {
      const first = appended(await fixture.store.append(subject('a'), 'noStream', events(1)));
      const second = appended(await fixture.store.append(subject('a'), 0, events(2)));
      expect(first).toMatchObject({ revision: 0, repeated: false });
      expect(second).toMatchObject({ revision: 2, repeated: false });
      expect(second.position).toBeGreaterThan(first.position);
      expect(await revisions('a')).toEqual([0, 1, 2]);
    });

    it('answers with the position of its last event', async () => {
      const { position } = appended(await fixture.store.append(subject('a'), 'noStream', events(3)));
      const stored = await Array.fromAsync(fixture.store.readStream(subject('a')));
      expect(stored.at(-1)!.position).toBe(position);
    });

    it('meets a conflict when the stream is further', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(3));
      expect(await fixture.store.append(subject('a'), 1, events(1))).toEqual({ kind: 'conflict', current: 2 });
      expect(await fixture.store.append(subject('a'), 'noStream', events(1))).toEqual({ kind: 'conflict', current: 2 });
      expect(await revisions('a')).toEqual([0, 1, 2]);
    });

    it('meets a conflict when the stream is not as far, or not there', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(1));
      expect(await fixture.store.append(subject('a'), 1, events(1))).toEqual({ kind: 'conflict', current: 0 });
      expect(await fixture.store.append(subject('b'), 0, events(1))).toEqual({ kind: 'conflict', current: -1 });
      expect(await revisions('b')).toEqual([]);
    });

    it('of several events stores all of them or none', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(2));
      expect((await fixture.store.append(subject('a'), 0, events(5))).kind).toBe('conflict');
      expect(await revisions('a')).toEqual([0, 1]);
    });

    it('fails no neighbour that is sent with it', async () => {
      await fixture.store.append(subject('taken'), 'noStream', events(1));
      const answers = await Promise.all([
        fixture.store.append(subject('a'), 'noStream', events(1)),
        fixture.store.append(subject('taken'), 'noStream', events(1)),
        fixture.store.append(subject('b'), 'noStream', events(1)),
      ]);
      expect(answers.map(({ kind }) => kind)).toEqual(['appended', 'conflict', 'appended']);
    });

    it('is seen by whoever reads after it was answered', async () => {
      const other = await fixture.another();
      const { eventId } = (await sent('a'))[0]!;
      expect(idsOf(await Array.fromAsync(fixture.store.readStream(subject('a'))))).toEqual([eventId]);
      expect(idsOf(await Array.fromAsync(other.readStream(subject('a'))))).toEqual([eventId]);
    });

    it('of 64 writers at one revision succeeds once', async () => {
      const others = [fixture.store, await fixture.another()];
      const writers = Array.from({ length: 64 }, (_, n) => others[n % 2]!.append(subject('a'), 'noStream', [event()]));
      const answers = await Promise.all(writers);
      expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(63);
      expect(await revisions('a')).toEqual([0]);
    });

    it('keeps streams dense under many writers that try again', async () => {
      const stores = [fixture.store, await fixture.another()];
      const writer = async (n: number) => {
        for (let expected: number | 'noStream' = 'noStream'; ;) {
          const answer = await stores[n % 2]!.append(subject('a'), expected, [event()]);
          if (answer.kind === 'appended') return;
          expected = answer.current;
        }
      };
      await Promise.all(Array.from({ length: 20 }, (_, n) => writer(n)));
      expect(await revisions('a')).toEqual(Array.from({ length: 20 }, (_, n) => n));
    });

    it('survives closing and opening', async () => {
      const stored = await sent('a');
      await fixture.store.close();
      const again = await fixture.another();
      expect(idsOf(await Array.fromAsync(again.readStream(subject('a'))))).toEqual(idsOf(stored));
      expect(appended(await again.append(subject('a'), 0, events(1))).revision).toBe(1);
    });

    const sent = async (name: string) => {
      const stored = events(1);
      appended(await fixture.store.append(subject(name), 'noStream', stored));
      return stored;
    };
  });
}
