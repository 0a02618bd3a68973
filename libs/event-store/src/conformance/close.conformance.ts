import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { appended, storeFixture, event, events, type MakeHarness, subject } from './store-fixture.ts';

export function closeConformance(makeHarness: MakeHarness): void {
  describe('closing', () => {
    const fixture = storeFixture(makeHarness);

    it('answers the appends that were sent before', async () => {
      const sent = Array.from({ length: 300 }, (_, n) => fixture.store.append(subject(`${n}`), 'noStream', [event()]));
      const [answers] = await Promise.all([Promise.all(sent), fixture.store.close()]);
      expect(answers.filter((answer) => !appended(answer).repeated)).toHaveLength(300);
      expect(await Array.fromAsync((await fixture.another()).readAll(0n, ['subject']))).toHaveLength(300);
    });

    it('makes the store unavailable', async () => {
      await fixture.store.close();
      const { store } = fixture;
      await expect(store.append(subject('a'), 'noStream', events(1))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.readStream(subject('a')))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.readAll(0n, ['subject']))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.subscribe(0n, new AbortController().signal))).rejects.toThrow(StoreUnavailable);
      await expect(store.endAfter(0n)).rejects.toThrow(StoreUnavailable);
      await expect(store.eventAt(1n)).rejects.toThrow(StoreUnavailable);
    });

    it('fails a subscription that waits', async () => {
      const other = await fixture.another();
      const waiting = Array.fromAsync(other.subscribe(0n, new AbortController().signal)).catch((error: unknown) => error);
      await other.close();
      expect(await waiting).toBeInstanceOf(StoreUnavailable);
    });

    it('may be asked for twice', async () => {
      await fixture.store.close();
      await fixture.store.close();
      await Promise.all([(await fixture.another()).close(), fixture.store.close()]);
    });
  });
}
