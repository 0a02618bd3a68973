import { StoreUnavailable } from '#kernel';
import type { Faults, StoreName } from '../schedule/faults.ts';
import type { Owner } from '../schedule/scheduler.ts';
import type { SimulatedProcess } from '../schedule/simulated-process.ts';

/** How long a caller of a store waits for an answer that is lost, in milliseconds. */
const patience = 500;

/** What is on its way lives on when a process dies. */
const network: Owner = { name: 'network', isAlive: true, pausedUntil: 0 };

/**
 * The way between a process and a store: a request takes effect when it arrives, and its answer takes time again. In between
 * the process may die or stand still; the store may refuse, the answer may be lost after the request took effect, and the request may
 * take effect when nobody waits for it any more.
 */
export class StoreLink {
  readonly process: SimulatedProcess;
  readonly faults: Faults;
  readonly #store: StoreName;

  constructor(process: SimulatedProcess, faults: Faults, store: StoreName) {
    this.process = process;
    this.faults = faults;
    this.#store = store;
  }

  call<Result>(operation: string, effect: () => Promise<Result>): Promise<Result> {
    const { name, scheduler } = this.process;
    const asked = `${this.#store}.${operation}`;
    return new Promise((resolve, reject) => {
      const refuse = (millis: number) => this.#answer(`${asked} fails`, millis, () => reject(new StoreUnavailable(operation)));
      const arrive = async (): Promise<void> => {
        if (!this.process.isAlive && !this.faults.arrivesAfterCrash()) return;
        if (this.faults.refuses(this.#store)) return refuse(this.faults.way());
        const answer = await effect().then(
          (result) => () => resolve(result),
          (error: unknown) => () => reject(error),
        );
        if (this.faults.losesAnswer()) refuse(patience);
        else this.#answer(`${asked} is answered`, this.faults.way(), answer);
      };
      const lateness = this.faults.lateness();
      if (lateness > 0) refuse(patience);
      const way = lateness > 0 ? patience + lateness : this.faults.way();
      scheduler.after(way, network, `${asked} of ${name}`, () => void arrive());
    });
  }

  /** A delivery of a subscription is on its way. */
  delivery(signal: AbortSignal): Promise<void> {
    return this.process.wait('delivery', this.faults.way(), signal);
  }

  /** A generation beside the first has its place in the store to itself, and that may be slow. */
  async lag(projection: string): Promise<void> {
    const millis = this.faults.lag();
    if (millis > 0 && /\.g\d+$/u.test(projection)) await this.process.wait(`lag of ${projection}`, millis);
  }

  #answer(label: string, millis: number, run: () => void): void {
    this.process.scheduler.after(millis, this.process, label, run);
  }
}
