/** Adds up how long pieces of work take, in milliseconds. */
export class Stopwatch {
  #millis = 0;

  get millis(): number {
    return this.#millis;
  }

  time<Result>(work: () => Result): Result {
    const began = performance.now();
    try {
      return work();
    } finally {
      this.#millis += performance.now() - began;
    }
  }
}
