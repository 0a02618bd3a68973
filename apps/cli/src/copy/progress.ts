import type { Clock } from '#kernel';
import type { Shell } from '../shell.ts';

const width = 30;
/** How often the person at the terminal sees it move; a log gets a line less often. */
const terminalMillis = 100;
const lineMillis = 5_000;

/** Shows how far the copy is: a bar on a terminal, a line from time to time elsewhere. */
export class CopyProgress {
  readonly #shell: Pick<Shell, 'warn' | 'redraw'>;
  readonly #clock: Clock;
  readonly #end: bigint;
  readonly #started: number;
  #shownAt: number;
  #events = 0;

  constructor(shell: Pick<Shell, 'warn' | 'redraw' | 'clock'>, end: bigint) {
    this.#shell = shell;
    this.#clock = shell.clock;
    this.#end = end;
    this.#started = this.#shownAt = shell.clock();
  }

  /** An event at this position of the source was copied. */
  advance(position: bigint): void {
    this.#events += 1;
    if (this.#events % 64 !== 0) return;
    const now = this.#clock();
    if (now - this.#shownAt < (this.#shell.redraw ? terminalMillis : lineMillis)) return;
    this.#shownAt = now;
    const share = this.#end === 0n ? 1 : Math.min(1, Number((position * 1_000n) / this.#end) / 1_000);
    const line = `${Math.floor(share * 100)} %, ${this.#events} events, ${this.rate} a second`;
    if (this.#shell.redraw) this.#shell.redraw(`[${'#'.repeat(share * width).padEnd(width)}] ${line}`);
    else this.#shell.warn(`copying: ${line}`);
  }

  /** Events a second since the start. */
  get rate(): number {
    return Math.round((this.#events * 1_000) / Math.max(1, this.#clock() - this.#started));
  }

  /** Clears the bar. */
  end(): void {
    this.#shell.redraw?.('');
  }
}
