// Looked up once: under Jest each look at a global costs more than the draw.
const { floor, imul } = Math;

/** Numbers drawn by chance from a seed: the same seed draws the same numbers in the same order. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = imul(seed + 1, 0x9e3779b1) | 0;
  }

  /** In [0, 1): the generator "mulberry32". */
  readonly next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** A whole number; both bounds may be drawn. */
  between(from: number, to: number): number {
    return from + floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  of<const T>(options: readonly T[]): T {
    return options[this.between(0, options.length - 1)]!;
  }

  /** Each option with this probability. */
  some<const T>(options: readonly T[], probability: number): readonly T[] {
    return options.filter(() => this.chance(probability));
  }

  /** Of version 4. */
  uuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replaceAll('x', () => this.between(0, 15).toString(16));
  }
}
