/** So many requests in one turn are never too many, however long they take. */
const neverTooMany = 256;

/**
 * How long the present turn of the event loop has served requests. A request that is answered without waiting for anything is
 * never seen beside another; when more come than can be served, they wait in their sockets, and the turn becomes long.
 */
export class EventLoopTurn {
  readonly #atMostMillis: number;
  readonly #now: () => number;
  #began: number | undefined;
  #requests = 0;

  constructor(atMostMillis: number, now: () => number) {
    this.#atMostMillis = atMostMillis;
    this.#now = now;
  }

  get isTooLong(): boolean {
    return this.#began !== undefined && this.#requests > neverTooMany && this.#now() - this.#began > this.#atMostMillis;
  }

  /** A request has come. */
  request(): void {
    this.#requests++;
    if (this.#began !== undefined) return;
    this.#began = this.#now();
    // Runs once everything that the sockets hold has been read.
    setImmediate(() => {
      this.#began = undefined;
      this.#requests = 0;
    });
  }
}
