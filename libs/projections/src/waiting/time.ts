import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '#kernel';

/** Clock and timers; tests pass `ManualTime`. */
export interface Time {
  readonly now: Clock;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  sleep(millis: number, signal?: AbortSignal): Promise<void>;
  /** Resolves once other work of the event loop that is ready has run; for all who wait for the same turn at once. */
  turn(): Promise<void>;
}

let nextTurn: Promise<void> | undefined;

export const systemTime: Time = {
  now: Date.now,
  sleep: (millis, signal) => setTimeout(millis, undefined, { signal }).catch(ignoreAbort),
  turn: () => (nextTurn ??= setImmediate().then(() => (nextTurn = undefined))),
};

function ignoreAbort(error: unknown): void {
  if ((error as Error).name !== 'AbortError') throw error;
}
