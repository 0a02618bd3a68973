import { ledgerCategories } from '#kernel';
import { storeCall, type Database } from '#sqlite';
import type { Position } from '../port/event-store.port.ts';
import { countBetween, maxScanned } from './read-events.ts';
import type { ReadTurns } from './read-turns.ts';

interface Counted {
  readonly after: Position;
  readonly upTo: Position;
  readonly count: number;
}

/** How many ledger events lie between two positions. Views that have come to the same place ask the same one after the other. */
export class LedgerCount {
  readonly #database: Database;
  readonly #turns: ReadTurns;
  #latest: Counted | undefined;

  constructor(database: Database, turns: ReadTurns) {
    this.#database = database;
    this.#turns = turns;
  }

  async between(after: Position, upTo: Position): Promise<number> {
    if (this.#latest?.after === after && this.#latest.upTo === upTo) return this.#latest.count;
    let count = 0;
    for (let at = after; at < upTo; at += maxScanned) {
      if (at > after) await this.#turns.next();
      const until = at + maxScanned < upTo ? at + maxScanned : upTo;
      count += storeCall('counting the ledger', () => countBetween(this.#database, at, until, ledgerCategories));
    }
    this.#latest = { after, upTo, count };
    return count;
  }
}
