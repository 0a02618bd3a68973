import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ledgerCategories, storedCategories, streams, type StreamId } from '#kernel';
import { events, idsOf, type MakeHarness, storeFixture } from './store-fixture.ts';

/** Of stores whose records do not age by themselves. */
export function removeStreamConformance(makeHarness: MakeHarness): void {
  describe('removing a stream of records that have aged', () => {
    const fixture = storeFixture(makeHarness);
    let own: string;
    let old: StreamId;
    beforeEach(() => {
      own = `t${randomUUID()}`;
      old = streams.decisions(own, '2025-01-01', 'w');
    });
    const remove = (stream: StreamId) => fixture.store.removeStream!(stream);
    const append = (stream: StreamId, count: number) => fixture.store.append(stream, 'noStream', events(count));
    const storedIds = async () => idsOf(await Array.fromAsync(fixture.store.readAll(0n, storedCategories, own)));

    it('leaves nothing of it, and everything else', async () => {
      const kept = events(150);
      await fixture.store.append(streams.subject(own, 'a'), 'noStream', kept.slice(0, 100));
      for (let revision = -1; revision < 999; revision += 250)
        await fixture.store.append(old, revision < 0 ? 'noStream' : revision, events(250));
      await fixture.store.append(streams.decisions(own, '2025-01-02', 'w'), 'noStream', kept.slice(100));
      await remove(old);
      expect(await Array.fromAsync(fixture.store.readStream(old))).toEqual([]);
      expect(await storedIds()).toEqual(idsOf(kept));
      await remove(old);
      expect(await storedIds()).toEqual(idsOf(kept));
    });

    it('gives no position a second time: a follower misses nothing', async () => {
      await append(streams.subject(own, 'a'), 1);
      const last = await append(old, 3);
      const follower = fixture.follow(fixture.store);
      await follower.until(({ seen }) => seen >= (last.kind === 'appended' ? last.position : 0n));
      await remove(old);
      const next = events(2);
      await fixture.store.append(streams.subject(own, 'b'), 'noStream', next);
      await follower.until(({ ids }) => idsOf(next).every((id) => ids.includes(id)));
      expect(idsOf(await Array.fromAsync(fixture.store.readAll(0n, ledgerCategories, own)))).toHaveLength(3);
    });

    it('is refused for what may not age', async () => {
      const others = [
        streams.subject(own, 'a'),
        streams.policyText(own, 'a'),
        streams.access(own, '2025-01-01', 'w'),
        streams.seals(own),
        streams.decisionDirectory(own),
        streams.decisionRemovals(own),
      ];
      for (const stream of others) {
        await append(stream, 1);
        await expect(remove(stream)).rejects.toThrow('may not be removed');
      }
      expect(await storedIds()).toHaveLength(others.length);
    });
  });
}
