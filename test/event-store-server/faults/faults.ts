import type { AppendFault } from './append-fault.ts';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** What the server is told to do wrong. */
export class Faults {
  /** Every call is answered "Server Is Not Ready", as in the first half second of a start. */
  notReady = false;
  /** The node is no leader: calls that require one are sent there. All others it answers as before. */
  leader: Endpoint | undefined;
  #appendFaults: AppendFault[] = [];
  #held: { readonly released: Promise<void>; readonly release: () => void } | undefined;

  /** The next appends go wrong, each in the way given, in the order in which they come. */
  nextAppends(...faults: readonly AppendFault[]): void {
    this.#appendFaults.push(...faults);
  }

  takeAppendFault(): AppendFault | undefined {
    return this.#appendFaults.shift();
  }

  /** Calls are taken and not worked on; the connection lives, keep-alive is answered. */
  holdCalls(): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held ??= { released: promise, release: resolve };
  }

  releaseCalls(): void {
    this.#held?.release();
    this.#held = undefined;
  }

  /** Resolves when calls are not held. */
  async admitted(): Promise<void> {
    while (this.#held) await this.#held.released;
  }

  clear(): void {
    this.notReady = false;
    this.leader = undefined;
    this.#appendFaults = [];
    this.releaseCalls();
  }
}
