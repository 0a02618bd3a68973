const seed = process.env['FAULT_SEED'];

/** The seeds of the rounds of a fault test: two in `npm test`, 20 in `npm run test:full`, or the one that FAULT_SEED names. */
export const seeds: readonly number[] =
  seed === undefined ? Array.from({ length: process.env['FULL'] ? 20 : 2 }, (_, round) => round + 1) : [Number(seed)];

/** The same of a fault that takes long to meet or to heal: one round, and two. */
export const fewSeeds: readonly number[] = seed === undefined ? seeds.slice(0, process.env['FULL'] ? 2 : 1) : seeds;

/** The same of a fault that takes about a second: one round, and ten. */
export const someSeeds: readonly number[] = seed === undefined ? seeds.slice(0, process.env['FULL'] ? 10 : 1) : seeds;

/** Numbers that look random and are the same for the same seed: a round that failed is repeated by `FAULT_SEED=<seed>`. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `end`, without `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}
