import type { Time } from '../waiting/time.ts';

/** A clock that a test moves; whoever sleeps wakes when it has moved far enough. */
export class ManualTime implements Time {
  millis = 1_700_000_000_000;
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  readonly now = (): number => this.millis;

  readonly turn = (): Promise<void> => turns(1);

  sleep(millis: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper = { at: this.millis + millis, wake };
      if (signal?.aborted) return resolve();
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }

  /** Moves on in small steps, so that what is done each second is done as often as in real life. */
  async advance(millis: number): Promise<void> {
    await turns(5);
    const until = this.millis + millis;
    while (this.millis < until) {
      this.millis = Math.min(until, this.millis + 100);
      for (const sleeper of this.#sleepers) if (sleeper.at <= this.millis) sleeper.wake();
      await turns(5);
    }
  }
}

/** Lets everything that is ready run, so many times. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets the work go on until `holds`; nothing in it waits for anything but the event loop and the test's own clock. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 2_000; turn++) {
    if (await holds()) return;
    await turns(1);
  }
  throw new Error(`never came: ${holds}`);
}
