import type { Principal } from '../principal.ts';

/**
 * Requests of one caller, a `sub` within its tenant, that are not answered to the end yet. Restrictive commands are counted apart,
 * so that withdrawing is possible at any time (trust 5).
 */
export class OpenRequests {
  readonly #atMost: number;
  readonly #counts = new Map<string, number>();

  constructor(atMost: number) {
    this.#atMost = atMost;
  }

  /** Counts one more until the function that is returned is called; undefined where the caller has as many as it may. */
  open({ controllerId, sub }: Principal, restrictive: boolean): (() => void) | undefined {
    const caller = `${restrictive ? 'restrictive ' : ''}${controllerId} ${sub}`;
    const open = this.#counts.get(caller) ?? 0;
    if (open >= this.#atMost) return undefined;
    this.#counts.set(caller, open + 1);
    return () => this.#close(caller);
  }

  #close(caller: string): void {
    const open = this.#counts.get(caller)!;
    if (open > 1) this.#counts.set(caller, open - 1);
    else this.#counts.delete(caller);
  }
}
