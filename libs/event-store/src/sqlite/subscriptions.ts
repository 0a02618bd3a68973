import { setImmediate } from 'node:timers/promises';
import { ledgerCategories } from '#kernel';
import { storeCall, type Database } from '#sqlite';
import type { Position, Reached, RecordedEvent } from '../port/event-store.port.ts';
import type { CommitSignal } from './commit-signal.ts';
import { endOf, type Page, readPage } from './read-events.ts';

interface Read extends Page {
  readonly after: Position;
  readonly version: number;
  readonly end: Position;
}

/** The subscriptions of one process. Those at the same position, as live ones are, share one read. */
export class Subscriptions {
  readonly #database: Database;
  readonly #commits: CommitSignal;
  #latest: Read | undefined;

  constructor(database: Database, commits: CommitSignal) {
    this.#database = database;
    this.#commits = commits;
  }

  /** Holds one page at a time, and reads the next only after the whole page was consumed. */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    for (let at = after; !signal.aborted;) {
      const { events, reached, end, version } = this.#read(at);
      for (const event of events) {
        if (signal.aborted) return;
        yield event;
      }
      if (reached > at && events.at(-1)?.position !== reached) yield { reached };
      at = reached;
      if (at < end) await setImmediate();
      else await this.#commits.waitPast(version, signal);
    }
  }

  #read(after: Position): Read {
    const { version } = this.#commits;
    const latest = this.#latest;
    if (latest?.after === after && latest.version === version) return latest;
    return storeCall('following the ledger', () => {
      const end = endOf(this.#database);
      this.#latest = { ...readPage(this.#database, after, end, ledgerCategories), after, version, end };
      return this.#latest;
    });
  }
}
