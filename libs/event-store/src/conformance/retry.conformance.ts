import { describe, expect, it } from '@jest/globals';
import { appended, storeFixture, event, events, type MakeHarness, subject } from './store-fixture.ts';

export function retryConformance(makeHarness: MakeHarness): void {
  describe('an append sent again', () => {
    const fixture = storeFixture(makeHarness);
    const length = async () => (await Array.fromAsync(fixture.store.readStream(subject('a')))).length;

    it('is recognised and answered as the first time', async () => {
      const sent = events(3);
      const first = await fixture.store.append(subject('a'), 'noStream', sent);
      expect(await fixture.store.append(subject('a'), 'noStream', sent)).toEqual({ ...first, repeated: true });
      expect(await length()).toBe(3);
    });

    it('is recognised though the stream has gone on', async () => {
      await fixture.store.append(subject('a'), 'noStream', events(1));
      const sent = events(2);
      const first = await fixture.store.append(subject('a'), 0, sent);
      await fixture.store.append(subject('a'), 2, events(4));
      expect(await fixture.store.append(subject('a'), 0, sent)).toEqual({ ...first, repeated: true });
      expect(await length()).toBe(7);
    });

    it('is recognised by another connection and after closing and opening', async () => {
      const sent = events(2);
      const first = await fixture.store.append(subject('a'), 'noStream', sent);
      expect(await (await fixture.another()).append(subject('a'), 'noStream', sent)).toEqual({ ...first, repeated: true });
      await fixture.store.close();
      expect(await (await fixture.another()).append(subject('a'), 'noStream', sent)).toEqual({ ...first, repeated: true });
    });

    it('in parallel is stored once and answered alike', async () => {
      const stores = [fixture.store, await fixture.another()];
      const sent = events(2);
      const answers = await Promise.all(
        Array.from({ length: 32 }, (_, n) => stores[n % 2]!.append(subject('a'), 'noStream', sent)),
      );
      const alike = new Set(answers.map((answer) => `${appended(answer).revision}@${appended(answer).position}`));
      expect(alike.size).toBe(1);
      expect(answers.filter((answer) => !appended(answer).repeated)).toHaveLength(1);
      expect(await length()).toBe(2);
    });

    it('compares ids, not contents', async () => {
      const sent = event();
      const first = await fixture.store.append(subject('a'), 'noStream', [sent]);
      const again = await fixture.store.append(subject('a'), 'noStream', [{ ...sent, data: '{"n":2}' }]);
      expect(again).toEqual({ ...first, repeated: true });
      expect((await Array.fromAsync(fixture.store.readStream(subject('a'))))[0]!.data).toBe(sent.data);
    });

    it('is a conflict when part of it is new, missing before it, or in another order', async () => {
      const [one, two, three] = events(3) as [ReturnType<typeof event>, ReturnType<typeof event>, ReturnType<typeof event>];
      await fixture.store.append(subject('a'), 'noStream', [one, two]);
      const conflict = { kind: 'conflict', current: 1 };
      expect(await fixture.store.append(subject('a'), 'noStream', [one, two, three])).toEqual(conflict);
      expect(await fixture.store.append(subject('a'), 'noStream', [two, one])).toEqual(conflict);
      expect(await fixture.store.append(subject('a'), 'noStream', [one, three])).toEqual(conflict);
      expect(await fixture.store.append(subject('a'), 'noStream', [two])).toEqual(conflict);
      expect(await length()).toBe(2);
    });

    it('is a conflict at another revision, and on another stream an append of its own', async () => {
      const sent = events(1);
      await fixture.store.append(subject('a'), 'noStream', sent);
      await fixture.store.append(subject('a'), 0, events(2));
      expect(await fixture.store.append(subject('a'), 0, sent)).toEqual({ kind: 'conflict', current: 2 });
      expect(appended(await fixture.store.append(subject('b'), 'noStream', sent)).repeated).toBe(false);
    });
  });
}
