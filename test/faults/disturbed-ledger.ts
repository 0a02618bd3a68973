import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Reached, RecordedEvent } from '#event-store';
import { replacing } from '#testing';
import type { Chance } from './rounds.ts';

export const disturbances = ['brokenOff', 'duplicate', 'late', 'missing', 'reordered', 'silent'] as const;
export type Disturbance = (typeof disturbances)[number];

type Item = RecordedEvent | Reached;
/** `disturbed` is called with each delivery that goes wrong. */
type Disturb = (items: AsyncIterable<Item>, chance: Chance, disturbed: () => void) => AsyncGenerator<Item>;

/** How many deliveries go well before the next that does not. */
const quiet = (chance: Chance): number => 3 + chance.below(12);
const isEvent = (item: Item): item is RecordedEvent => !('reached' in item);

const disturb: Readonly<Record<Disturbance, Disturb>> = {
  /** Some events come twice, or again much later. */
  duplicate: async function* (items, chance, disturbed) {
    const earlier: RecordedEvent[] = [];
    for await (const item of items) {
      yield item;
      if (!isEvent(item)) continue;
      earlier.push(item);
      if (chance.below(3) > 0) continue;
      disturbed();
      yield chance.of([item, chance.of(earlier)]);
    }
  },
  /** Each waits a little. */
  late: async function* (items, chance, disturbed) {
    for await (const item of items) {
      disturbed();
      await delay(chance.below(15));
      yield item;
    }
  },
  /** The subscription ends with events that it took and did not deliver. */
  brokenOff: async function* (items, chance, disturbed) {
    let left = quiet(chance);
    for await (const item of items) {
      if ((left -= 1) < 0) return disturbed();
      yield item;
    }
  },
  /** Single events are left out, and the subscription goes on. */
  missing: async function* (items, chance, disturbed) {
    let left = quiet(chance);
    for await (const item of items) {
      if (!isEvent(item) || (left -= 1) > 0) yield item;
      else {
        disturbed();
        left = quiet(chance);
      }
    }
  },
  /** An event comes only after the next ones, which were projected before. */
  reordered: async function* (items, chance, disturbed) {
    let left = quiet(chance);
    let held: RecordedEvent | undefined;
    for await (const item of items) {
      if ((left -= 1) === 0 && isEvent(item)) {
        held = item;
        disturbed();
        continue;
      }
      yield item;
      if (!held || chance.below(2) === 0) continue;
      await delay(chance.below(20));
      yield held;
      held = undefined;
    }
  },
  /** It stays open and delivers nothing more. */
  silent: async function* (items, chance, disturbed) {
    let left = quiet(chance);
    for await (const item of items) {
      if ((left -= 1) >= 0) yield item;
      else disturbed();
    }
  },
};

/** The ledger, whose first subscriptions go wrong in one way. */
export class DisturbedLedger {
  /** How many deliveries went wrong. */
  disturbed = 0;
  readonly ledger: EventStore;

  constructor(store: EventStore, how: Disturbance, chance: Chance, subscriptions: number) {
    let left = subscriptions;
    const subscribe: EventStore['subscribe'] = (after, signal) => {
      const items = store.subscribe(after, signal);
      return (left -= 1) < 0 ? items : disturb[how](items, chance, () => void (this.disturbed += 1));
    };
    this.ledger = replacing(store, { subscribe });
  }
}
