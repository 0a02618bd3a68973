import { ConcurrencyLimit } from './concurrency-limit.ts';
import { EventLoopTurn } from './event-loop-turn.ts';

/** Requests whose load is counted apart: commands that restrict or may, others, reads, and those that wait for a position. */
export const loadKinds = ['restrictive', 'command', 'read', 'waitingRead'] as const;
export type LoadKind = (typeof loadKinds)[number];

export interface LoadLimits {
  /** Requests of each kind that are worked on at once. */
  readonly activeRequests: number;
  /** The time in milliseconds that a request may take while the service keeps up. */
  readonly targetMillis: number;
}

/**
 * Load above what the service can do is refused before it costs more than that, so that what is accepted is answered in time
 * (trust 5). Restrictive commands are shed last: by their own number alone, while all others are shed once they would wait too long.
 */
export class LoadShedding {
  readonly #limits: Readonly<Record<LoadKind, ConcurrencyLimit>>;
  readonly #turn: EventLoopTurn;

  constructor({ activeRequests: atMost, targetMillis }: LoadLimits, now: () => number = () => performance.now()) {
    const adaptive = (): ConcurrencyLimit => new ConcurrencyLimit({ atMost, targetMillis, now });
    const fixed = (): ConcurrencyLimit => new ConcurrencyLimit({ atMost, targetMillis: Infinity, now });
    // A read that waits for a position says nothing about the load by the time that it takes.
    this.#limits = { restrictive: fixed(), command: adaptive(), read: adaptive(), waitingRead: fixed() };
    this.#turn = new EventLoopTurn(targetMillis / 2, now);
  }

  /** A request has come, to be worked on or to be refused. */
  arrived(): void {
    this.#turn.request();
  }

  isOverloadedFor(kind: LoadKind): boolean {
    if (this.#limits[kind].isFull) return true;
    if (kind === 'restrictive') return false;
    return this.#turn.isTooLong || (kind === 'waitingRead' && this.#limits.read.isFull);
  }

  /** A request is worked on until the function that is returned is called. */
  begin(kind: LoadKind): () => void {
    return this.#limits[kind].begin();
  }
}
