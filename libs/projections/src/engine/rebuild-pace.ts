import type { RebuildProgress } from '#document-store';
import type { Time } from '../waiting/time.ts';

const reportMillis = 1_000;

export interface RebuildTask {
  readonly from: bigint;
  /** The end of the ledger when the run began. */
  readonly to: bigint;
  /** Projected by earlier runs. */
  readonly events: number;
  /** When the first of them began, in milliseconds since the epoch. */
  readonly begun: number;
  /** Events a second, while the view is being made beside a live one. */
  readonly limit: () => number | undefined;
}

/** How fast one run makes its view: holds it to its limit, and says how long it will still take. */
export class RebuildPace {
  readonly #task: RebuildTask;
  readonly #time: Time;
  readonly #began: number;
  #events = 0;
  /** When the next batch is due, in milliseconds since the epoch. */
  #due: number;
  #reported: number;

  constructor(task: RebuildTask, time: Time) {
    this.#task = task;
    this.#time = time;
    this.#began = time.now();
    this.#due = this.#began;
    this.#reported = this.#began;
  }

  get isLimited(): boolean {
    return this.#task.limit() !== undefined;
  }

  /** Counts what has been projected, and waits while that is more than the limit allows. */
  async projected(events: number, signal: AbortSignal): Promise<void> {
    this.#events += events;
    const limit = this.#task.limit();
    if (limit === undefined || events === 0) return;
    const now = this.#time.now();
    const cost = (events / limit) * 1_000;
    // A clock that was set back must not make it wait for longer than a batch may take.
    this.#due = Math.min(Math.max(this.#due + cost, now), now + cost);
    if (this.#due > now) await this.#time.sleep(this.#due - now, signal);
  }

  /** True once a second. */
  get isReportDue(): boolean {
    const now = this.#time.now();
    if (Math.abs(now - this.#reported) < reportMillis) return false;
    this.#reported = now;
    return true;
  }

  progressAt(position: bigint): RebuildProgress {
    const { from, to, events, begun } = this.#task;
    const seconds = (this.#time.now() - this.#began) / 1_000;
    const covered = Number(position - from);
    const secondsLeft = Math.max(0, Math.ceil((Number(to - position) / covered) * seconds));
    return {
      begun,
      events: events + this.#events,
      perSecond: seconds > 0 ? Math.round(this.#events / seconds) : 0,
      ...(covered > 0 && seconds > 0 && { secondsLeft }),
    };
  }
}
