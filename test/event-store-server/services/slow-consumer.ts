/** So many events may wait for a live subscriber. */
const liveBufferSize = 32;
/** Who takes nothing for so long, while more wait than the buffer holds, is too slow. In milliseconds. */
const patience = 100;

/** Tells a live subscriber that does not keep up from one that is busy for a moment. */
export class SlowConsumer {
  readonly #waiting: () => number;

  constructor(waiting: () => number) {
    this.#waiting = waiting;
  }

  /** True if the subscriber is found too slow before it takes what is being written. */
  foundBefore(written: Promise<void>): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (this.#waiting() > liveBufferSize) settle(true);
      }, patience);
      const settle = (slow: boolean): void => {
        clearInterval(timer);
        resolve(slow);
      };
      void written.then(() => settle(false));
    });
  }
}
