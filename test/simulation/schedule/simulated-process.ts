import type { Time } from '#projections';
import type { Owner, Scheduler } from './scheduler.ts';

/** A process, or a caller: what it does stands under the scheduler, and it may die at any step. */
export class SimulatedProcess implements Owner {
  readonly name: string;
  readonly scheduler: Scheduler;
  readonly time: Time;
  #isAlive = true;
  #pausedUntil = 0;

  /** `ahead`: how far its clock is ahead of the true time, in milliseconds. */
  constructor(name: string, scheduler: Scheduler, ahead = 0) {
    this.name = name;
    this.scheduler = scheduler;
    this.time = {
      now: () => scheduler.now + ahead,
      sleep: (millis, signal) => this.wait('wakes', millis, signal),
      turn: () => this.wait('goes on', 0),
    };
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** Whatever waits in it waits for ever: its memory, its caches and its connections are gone with it. */
  crash(): void {
    this.#isAlive = false;
    this.scheduler.forget(this);
  }

  /** It stands still, and knows nothing of it afterwards. */
  pause(millis: number): void {
    this.#pausedUntil = this.scheduler.now + millis;
  }

  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  wait(label: string, millis: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const aborted = () => {
        cancel();
        resolve();
      };
      const cancel = this.scheduler.after(millis, this, label, () => {
        signal?.removeEventListener('abort', aborted);
        resolve();
      });
      signal?.addEventListener('abort', aborted, { once: true });
    });
  }
}
