import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../port/event-store.port.ts';
import { appended, storeFixture, events, foreign, idsOf, type MakeHarness, subject } from './store-fixture.ts';

export function readAllConformance(makeHarness: MakeHarness): void {
  describe('reading the ledger', () => {
    const fixture = storeFixture(makeHarness);
    let a: NewEvent[];
    let strange: NewEvent[];
    let b: NewEvent[];
    let positionOfA: bigint;
    const ids = async (after: bigint, ...categories: string[]) =>
      idsOf(await Array.fromAsync(fixture.store.readAll(after, categories)));

    beforeEach(async () => {
      [a, strange, b] = [events(2), events(1), events(2)];
      positionOfA = appended(await fixture.store.append(subject('a'), 'noStream', a)).position;
      await fixture.store.append(foreign('x'), 'noStream', strange);
      await fixture.store.append(subject('b'), 'noStream', b);
    });

    it('gives the categories asked for, in the order of their commit', async () => {
      expect(await ids(0n, 'subject')).toEqual(idsOf([...a, ...b]));
      expect(await ids(0n, 'access', 'subject')).toEqual(idsOf([...a, ...strange, ...b]));
      expect(await ids(0n, 'purpose', 'subj', 'subject-acme')).toEqual([]);
      expect(await ids(0n)).toEqual([]);
    });

    it('begins after a position', async () => {
      expect(await ids(positionOfA, 'subject')).toEqual(idsOf(b));
      expect(await ids((await fixture.store.endAfter(0n)).position, 'subject', 'access')).toEqual([]);
      expect(await ids(2n ** 63n, 'subject')).toEqual([]);
    });

    it('gives positions that rise', async () => {
      const positions = (await Array.fromAsync(fixture.store.readAll(0n, ['subject', 'access']))).map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((one, other) => (one < other ? -1 : 1)));
      expect(new Set(positions).size).toBe(5);
      expect(positions[0]).toBeGreaterThan(0n);
    });

    it('ends where the ledger ended when it was asked', async () => {
      const seen: string[] = [];
      for await (const { eventId } of fixture.store.readAll(0n, ['subject'])) {
        await fixture.store.append(subject(`more-${seen.length}`), 'noStream', events(1));
        seen.push(eventId);
      }
      expect(seen).toEqual(idsOf([...a, ...b]));
    });
  });

  describe('the end of the ledger', () => {
    const fixture = storeFixture(makeHarness);
    const append = async (stream: ReturnType<typeof subject>) =>
      appended(await fixture.store.append(stream, 'noStream', events(2))).position;

    it('is position 0 while it is empty', async () =>
      expect(await fixture.store.endAfter(0n)).toEqual({ position: 0n, ledgerEvents: false }));

    it('is the position of the last event, with whether an event of the ledger lies beyond the one verified', async () => {
      const position = await append(subject('a'));
      const atTheEnd = { position, ledgerEvents: true, lastLedgerEvent: position };
      expect(await fixture.store.endAfter(0n)).toEqual(atTheEnd);
      expect(await fixture.store.endAfter(position - 1n)).toEqual(atTheEnd);
      expect(await fixture.store.endAfter(position)).toEqual({ position, ledgerEvents: false });
    });

    it('may lie beyond the ledger events', async () => {
      const ours = await append(subject('a'));
      const position = await append(foreign('x'));
      expect(await fixture.store.endAfter(ours)).toEqual({ position, ledgerEvents: false });
      expect(await fixture.store.endAfter(0n)).toEqual({ position, ledgerEvents: true, lastLedgerEvent: ours });
    });
  });

  describe('the number of events between two positions', () => {
    const fixture = storeFixture(makeHarness);

    it('counts those of the ledger behind the first, up to the second', async () => {
      const ends: bigint[] = [];
      for (const [name, count] of [
        ['a', 2],
        ['b', 3],
        ['a', 1],
      ] as const) {
        const before = (await Array.fromAsync(fixture.store.readStream(subject(name)))).length;
        ends.push(
          appended(await fixture.store.append(subject(name), before === 0 ? 'noStream' : before - 1, events(count))).position,
        );
        await fixture.store.append(foreign(`x${ends.length}`), 'noStream', events(2));
      }
      const [first, second, last] = ends as [bigint, bigint, bigint];
      const count = (after: bigint, upTo: bigint) => fixture.store.countBetween(after, upTo);
      expect([await count(0n, last), await count(0n, first), await count(first, second), await count(second, last)]).toEqual([
        6, 2, 3, 1,
      ]);
      expect([await count(last, last), await count(last, first), await count(0n, 0n)]).toEqual([0, 0, 0]);
      expect([await count(0n, last - 1n), await count(first - 1n, last)]).toEqual([5, 5]);
    });

    it('is known for a long ledger, as it grows', async () => {
      const sent = Array.from({ length: 40 }, () => events(20));
      const ends = await Promise.all(sent.map((some, n) => fixture.store.append(subject(`${n}`), 'noStream', some)));
      const positions = ends.map((end) => appended(end).position).toSorted((one, other) => (one < other ? -1 : 1));
      let counted = 0;
      for (const [n, position] of positions.entries())
        counted += await fixture.store.countBetween(positions[n - 1] ?? 0n, position);
      expect(counted).toBe(800);
      expect(await fixture.store.countBetween(positions[9]!, positions.at(-1)!)).toBe(600);
    });
  });

  describe('the event at a position', () => {
    const fixture = storeFixture(makeHarness);

    it('is that event and no other', async () => {
      const sent = events(2);
      const { position } = appended(await fixture.store.append(subject('a'), 'noStream', sent));
      expect(await fixture.store.eventAt(position)).toEqual({ eventId: sent[1]!.eventId });
      expect(await fixture.store.eventAt(0n)).toBeUndefined();
      expect(await fixture.store.eventAt(position + 1n)).toBeUndefined();
      expect(await fixture.store.eventAt(2n ** 64n)).toBeUndefined();
    });

    it('is none when it belongs to no category of the ledger', async () => {
      const { position } = appended(await fixture.store.append(foreign('x'), 'noStream', events(1)));
      expect(await fixture.store.eventAt(position)).toBeUndefined();
    });

    it('is found by the ledger, whose id stays', async () => {
      const other = await fixture.another();
      expect(other.ledgerId).toBe(fixture.store.ledgerId);
      expect(other.ledgerId).toMatch(/^[0-9a-f-]{36}$/);
    });
  });
}
