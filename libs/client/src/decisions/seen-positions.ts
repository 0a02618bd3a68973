import { LRUCache } from 'lru-cache';

/** How many people are remembered one by one. */
const max = 10_000;

/** The position that an answer about a person must have seen: of what this process recorded, and of what the feed named. */
export class SeenPositions {
  readonly #subjects = new LRUCache<string, bigint>({
    max,
    // Whoever is forgotten counts among everybody from then on, so that the demand only ever grows.
    dispose: (position, _, reason) => {
      if (reason === 'evict') this.everybody(position);
    },
  });
  #everybody = 0n;

  saw(subjectRef: string, position: bigint): void {
    this.#subjects.set(subjectRef, larger(position, this.#subjects.get(subjectRef) ?? 0n));
  }

  everybody(position: bigint): void {
    this.#everybody = larger(position, this.#everybody);
  }

  leastOf(subjectRefs: readonly string[]): bigint {
    return subjectRefs.reduce((least, subjectRef) => larger(least, this.least(subjectRef)), this.#everybody);
  }

  least(subjectRef: string): bigint {
    return larger(this.#subjects.get(subjectRef) ?? 0n, this.#everybody);
  }
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
