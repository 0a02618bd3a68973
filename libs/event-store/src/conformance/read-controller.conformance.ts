import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ledgerCategories, streams, type StreamId } from '#kernel';
import type { NewEvent } from '../port/event-store.port.ts';
import { appended, events, idsOf, type MakeHarness, storeFixture } from './store-fixture.ts';

export function readControllerConformance(makeHarness: MakeHarness): void {
  describe('reading the ledger of one controller', () => {
    const fixture = storeFixture(makeHarness);
    let own: string;
    const ids = async (after: bigint, categories: readonly string[] = ledgerCategories, controllerId = own) =>
      idsOf(await Array.fromAsync(fixture.store.readAll(after, categories, controllerId)));
    const append = async (stream: StreamId, sent: readonly NewEvent[]) =>
      appended(await fixture.store.append(stream, 'noStream', sent)).position;

    beforeEach(() => {
      own = `t${randomUUID()}`;
    });

    it('gives its streams, whatever they are of, and no others', async () => {
      // The name of one controller may be the beginning of another's.
      const similar = `${own}-eu`;
      const [subject, configured, purpose, access] = [events(2), events(1), events(1), events(1)];
      await append(streams.subject(own, 'a'), subject);
      await append(streams.subject(similar, 'a'), events(1));
      await append(streams.controller(similar), events(1));
      const position = await append(streams.controller(own), configured);
      await append(streams.access(own, '2026-01-01', 'w'), access);
      await append(streams.purpose(own, 'p'), purpose);
      await append(streams.subject(`x${own}`, own), events(1));
      expect(await ids(0n)).toEqual(idsOf([...subject, ...configured, ...purpose]));
      expect(await ids(0n, ['access', 'purpose'])).toEqual(idsOf([...access, ...purpose]));
      expect(await ids(position)).toEqual(idsOf(purpose));
      expect(await ids(2n ** 63n)).toEqual([]);
    });

    it('gives the same events as reading the whole ledger does', async () => {
      await append(streams.subject(own, 'a'), events(1));
      expect(await Array.fromAsync(fixture.store.readAll(0n, ledgerCategories, own))).toEqual(
        (await Array.fromAsync(fixture.store.readAll(0n, ledgerCategories))).filter(({ stream }) => stream.includes(own)),
      );
    });

    it('gives nothing where it has none, and nothing of an empty ledger', async () => {
      expect(await ids(0n)).toEqual([]);
      await append(streams.subject('another', randomUUID()), events(3));
      expect(await ids(0n)).toEqual([]);
    });

    it('gives a long one whole, between those of others', async () => {
      const sent = Array.from({ length: 140 }, () => ({ name: randomUUID(), some: events(4) }));
      await Promise.all(
        sent.flatMap(({ name, some }) => [
          fixture.store.append(streams.subject(own, name), 'noStream', some),
          fixture.store.append(streams.subject('another', name), 'noStream', events(1)),
        ]),
      );
      const read = await Array.fromAsync(fixture.store.readAll(0n, ledgerCategories, own));
      expect(read).toHaveLength(560);
      expect(new Set(idsOf(read))).toEqual(new Set(sent.flatMap(({ some }) => idsOf(some))));
      const positions = read.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((one, other) => (one < other ? -1 : 1)));
      expect(await ids(positions[299]!)).toEqual(idsOf(read.slice(300)));
    });

    it('ends where the ledger ended when it was asked, and may be left at any event', async () => {
      const sent = events(3);
      await append(streams.subject(own, 'a'), sent);
      const seen: string[] = [];
      for await (const { eventId } of fixture.store.readAll(0n, ledgerCategories, own)) {
        await append(streams.subject(own, `more-${seen.length}`), events(1));
        seen.push(eventId);
      }
      expect(seen).toEqual(idsOf(sent));
      for (let times = 0; times < 70; times++) {
        for await (const first of fixture.store.readAll(0n, ledgerCategories, own)) {
          expect(first.eventId).toBe(sent[0]!.eventId);
          break;
        }
      }
    });
  });
}
