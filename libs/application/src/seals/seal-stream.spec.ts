import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore, MemoryLog, type EventStore } from '#event-store';
import { streams, type Instant } from '#kernel';
import { encodeSeal } from './checkpoint-prepared.ts';
import { firstSealWithout, sealAt, sealsFrom } from './seal-stream.ts';

const at = '2026-01-01T00:00:00.000Z' as Instant;
let store: EventStore;
let reads: number;
const counted: Pick<EventStore, 'readStream'> = {
  readStream: (...given) => {
    reads += 1;
    return store.readStream(...given);
  },
};

describe('the seals of a controller', () => {
  beforeEach(async () => {
    store = new MemoryEventStore(new MemoryLog('ledger'));
    reads = 0;
    for (let n = 0; n < 500; n++) {
      const seal = encodeSeal({ size: 2 * n + 1, root: `root ${n}`, previousSize: n === 0 ? 0 : 2 * n - 1 }, at);
      await store.append(streams.seals('acme'), n === 0 ? 'noStream' : n - 1, [seal]);
    }
  });

  it('are read in the order of their sizes, with their place', async () => {
    const seals = await Array.fromAsync(sealsFrom(store, 'acme', 498));
    expect(seals).toMatchObject([
      { size: 997, root: 'root 498', previousSize: 995, recordedAt: at, revision: 498 },
      { size: 999, revision: 499 },
    ]);
    expect(await sealAt(store, 'acme', 500)).toBeUndefined();
    expect(await sealAt(store, 'other', 0)).toBeUndefined();
  });

  it.each([0, 1, 2, 3, 255, 256, 498, 499])('the first that differs, %i, is found in few reads', async (first) => {
    const found = await firstSealWithout(counted, 'acme', async ({ revision }) => revision < first);
    expect(found?.revision).toBe(first);
    expect(reads).toBeLessThan(25);
  });

  it('none differs', async () => {
    expect(await firstSealWithout(counted, 'acme', async () => true)).toBeUndefined();
  });

  it('are refused where the stream holds anything else', async () => {
    const event = { ...encodeSeal({ size: 1, root: 'r', previousSize: 0 }, at), data: '{"size":1}' };
    await store.append(streams.seals('broken'), 'noStream', [event]);
    await expect(sealAt(store, 'broken', 0)).rejects.toThrow('data');
    await store.append(streams.seals('strange'), 'noStream', [{ ...event, type: 'Strange' }]);
    await expect(sealAt(store, 'strange', 0)).rejects.toMatchObject({ code: 'EVENT_UNKNOWN' });
  });
});
