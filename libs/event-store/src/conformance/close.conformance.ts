import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { appended, benchOf, event, events, type MakeHarness, subject } from './harness.conformance.ts';

export function closeContract(makeHarness: MakeHarness): void {
  describe('closing', () => {
    const bench = benchOf(makeHarness);

    it('answers the appends that were sent before', async () => {
      const sent = Array.from({ length: 300 }, (_, n) => bench.store.append(subject(`${n}`), 'noStream', [event()]));
      const [answers] = await Promise.all([Promise.all(sent), bench.store.close()]);
      expect(answers.filter((answer) => !appended(answer).repeated)).toHaveLength(300);
      expect(await Array.fromAsync((await bench.another()).readAll(0n, ['subject']))).toHaveLength(300);
    });

    it('makes the store unavailable', async () => {
      await bench.store.close();
      const { store } = bench;
      await expect(store.append(subject('a'), 'noStream', events(1))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.readStream(subject('a')))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.readAll(0n, ['subject']))).rejects.toThrow(StoreUnavailable);
      await expect(Array.fromAsync(store.subscribe(0n, new AbortController().signal))).rejects.toThrow(StoreUnavailable);
      await expect(store.endAfter(0n)).rejects.toThrow(StoreUnavailable);
      await expect(store.eventAt(1n)).rejects.toThrow(StoreUnavailable);
    });

    it('fails a subscription that waits', async () => {
      const other = await bench.another();
      const waiting = Array.fromAsync(other.subscribe(0n, new AbortController().signal)).catch((error: unknown) => error);
      await other.close();
      expect(await waiting).toBeInstanceOf(StoreUnavailable);
    });

    it('may be asked for twice', async () => {
      await bench.store.close();
      await bench.store.close();
      await Promise.all([(await bench.another()).close(), bench.store.close()]);
    });
  });
}
