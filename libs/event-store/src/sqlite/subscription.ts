import { setImmediate } from 'node:timers/promises';
import { ledgerCategories } from '#kernel';
import { asking, type Database } from '#sqlite';
import type { Position, Reached, RecordedEvent } from '../port/event-store.port.ts';
import type { News } from './news.ts';
import { endOf, type Page, readPage } from './read-events.ts';

interface Look extends Page {
  readonly after: Position;
  readonly version: number;
  readonly end: Position;
}

/** Subscriptions of one process. Those that stand at the same place, as live ones do, share one read. */
export class Subscriptions {
  readonly #database: Database;
  readonly #news: News;
  #latest: Look | undefined;

  constructor(database: Database, news: News) {
    this.#database = database;
    this.#news = news;
  }

  /** Holds one page at a time, and reads the next only when that was taken. */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<RecordedEvent | Reached> {
    for (let at = after; !signal.aborted;) {
      const { events, reached, end, version } = this.#look(at);
      for (const event of events) {
        if (signal.aborted) return;
        yield event;
      }
      if (reached > at && events.at(-1)?.position !== reached) yield { reached };
      at = reached;
      if (at < end) await setImmediate();
      else await this.#news.since(version, signal);
    }
  }

  #look(after: Position): Look {
    const { version } = this.#news;
    const latest = this.#latest;
    if (latest?.after === after && latest.version === version) return latest;
    return asking('following the ledger', () => {
      const end = endOf(this.#database);
      this.#latest = { ...readPage(this.#database, after, end, ledgerCategories), after, version, end };
      return this.#latest;
    });
  }
}
