import type { AllStreamResolvedEvent, ReadPosition, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { categoryOf } from '#kernel';
import type { Position, RecordedEvent } from '../port/event-store.port.ts';
import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import { readFiltered, type AllRecord } from './filtered-page.ts';
import { fromServer, positionOf } from './event-mapping.ts';
import { failureOf } from './failure.ts';
import { maxEvents, PageSize, readPage } from './read-page.ts';
import type { ServerCalls } from './server-calls.ts';

interface Page {
  readonly events: readonly RecordedEvent[];
  /** The last event that was read, of whatever category: where the next page begins. */
  readonly reached: Position;
  readonly ended: boolean;
}

/**
 * Reads page by page. The server is asked as the leader: a deposed one goes on answering from what it had. Reading `$all` from a
 * position gives the event at it first when it goes forwards, and not when it goes backwards; the filters of the client's
 * `readAll` have no effect. Both are dealt with here and nowhere else.
 */
export class Reader {
  readonly #connection: Connection;
  readonly #calls: ServerCalls;

  constructor(connection: Connection, calls: ServerCalls) {
    this.#connection = connection;
    this.#calls = calls;
  }

  async *stream(stream: string, from: number): AsyncGenerator<RecordedEvent> {
    for (let next = from; ;) {
      const { events, full } = await this.streamPage(stream, next, maxEvents);
      for (const event of events) yield event;
      if (!full) return;
      next = events.at(-1)!.revision + 1;
    }
  }

  async streamPage(stream: string, from: number, count: number): Promise<{ events: RecordedEvent[]; full: boolean }> {
    return this.#read('reading a stream', 'readStream', async (page) => {
      const events: RecordedEvent[] = [];
      const size = new PageSize();
      let full = false;
      await page<ResolvedEvent>(
        (client) => client.readStream(stream, { fromRevision: BigInt(from), maxCount: count, requiresLeader: true }),
        ({ event }) => {
          if (!event) return true;
          const recorded = fromServer(event);
          events.push(recorded);
          full = size.isFullWith(recorded) || events.length === count;
          return !full;
        },
      );
      return { events, full };
    });
  }

  /** Events of the categories after `after` (exclusive) and up to `end` (inclusive). */
  async *all(after: Position, end: Position, categories: readonly string[]): AsyncGenerator<RecordedEvent> {
    const wanted = new Set(categories);
    for (let at = after; at < end;) {
      const { events, reached, ended } = await this.#allPage(at, end, wanted);
      for (const event of events) yield event;
      if (ended || reached <= at) return;
      at = reached;
    }
  }

  /**
   * The same of the streams of one controller: the server leaves out the others. How far its filter has come is not to be known from
   * it, so the stream of the event at `end` is asked for besides: once that event has come, everything before it has.
   */
  async *ofController(
    after: Position,
    end: Position,
    categories: readonly string[],
    controllerId: string,
  ): AsyncGenerator<RecordedEvent> {
    const last = after < end ? await this.at(end) : undefined;
    if (!last) return;
    const own = new RegExp(`^(?:${categories.map(RegExp.escape).join('|')})-${RegExp.escape(controllerId)}(?:\\.|$)`, 'u');
    const streams = new RegExp(`${own.source}|^${RegExp.escape(last.stream)}$`, 'u');
    for (let at = after; at < end;) {
      const { events, reached } = await this.#filteredPage(at, end, streams);
      for (const event of events) if (own.test(event.stream)) yield event;
      at = reached;
    }
  }

  #filteredPage(after: Position, end: Position, streams: RegExp): Promise<Pick<Page, 'events' | 'reached'>> {
    const { attemptMillis: millis } = this.#calls.limits;
    return this.#calls.make('reading the ledger', 'readFiltered', () =>
      this.#connection.call(async (client) => {
        const from = async (fromPosition: ReadPosition) => {
          const events: RecordedEvent[] = [];
          const size = new PageSize();
          let reached = after;
          const take = (record: AllRecord) => {
            const event = fromServer(record);
            if (event.position <= after) return true;
            if (event.position <= end) events.push(event);
            reached = event.position < end ? event.position : end;
            return event.position < end && !size.isFullWith(event);
          };
          await readFiltered(client, { fromPosition, streams, millis, take });
          return { events, reached };
        };
        return elseFromStart(after, from);
      }),
    );
  }

  async #allPage(after: Position, end: Position, wanted: ReadonlySet<string>): Promise<Page> {
    return this.#read('reading the ledger', 'readAll', (page) =>
      elseFromStart(after, (from) => forwards(page, from, after, end, wanted)),
    );
  }

  /** Gives records from the end of the store, or from before a position, backwards, as long as they are taken. */
  async backwards(
    before: Position | 'end',
    count: number,
    take: (record: AllRecord, position: Position) => boolean,
  ): Promise<number> {
    const fromPosition = before === 'end' ? 'end' : exactly(before);
    return this.#read('finding the end of the ledger', 'readEnd', async (page) => {
      let read = 0;
      await page<AllStreamResolvedEvent>(
        (client) => client.readAll({ direction: 'backwards', fromPosition, maxCount: count, requiresLeader: true }),
        ({ event }) => {
          read += 1;
          return event ? take(event, positionOf(event)) : true;
        },
      );
      return read;
    });
  }

  /** The event at exactly this position, whoever wrote it. */
  async at(position: Position): Promise<RecordedEvent | undefined> {
    if (position <= 0n || position > maxPosition) return undefined;
    return this.#read('finding an event', 'readAt', async (page) => {
      let found: RecordedEvent | undefined;
      try {
        await page<AllStreamResolvedEvent>(
          (client) => client.readAll({ fromPosition: exactly(position), maxCount: 1, requiresLeader: true }),
          ({ event }) => {
            if (event && positionOf(event) === position) found = fromServer(event);
            return true;
          },
        );
      } catch (error) {
        if (failureOf(error) !== 'badPosition') throw error;
      }
      return found;
    });
  }

  #read<Answer>(asked: string, operation: string, attempt: (page: ReadOnePage) => Promise<Answer>): Promise<Answer> {
    const { attemptMillis } = this.#calls.limits;
    return this.#calls.make(asked, operation, () =>
      this.#connection.call((client) => attempt((open, take) => readPage(open(client), { millis: attemptMillis, take }))),
    );
  }
}

type ReadOnePage = <Item>(open: (client: Client) => StreamingRead<Item>, take: (item: Item) => boolean) => Promise<boolean>;

/** Positions are those of the server's log file, of which an offset has 63 bits. */
const maxPosition = 2n ** 63n - 1n;

/** Where no event lies at `after`, the server refuses to begin there: then everything before it is read and left out. */
async function elseFromStart<Read>(after: Position, read: (from: ReadPosition) => Promise<Read>): Promise<Read> {
  try {
    return await read(after === 0n ? 'start' : exactly(after));
  } catch (error) {
    if (failureOf(error) !== 'badPosition') throw error;
    return read('start');
  }
}

const exactly = (position: Position): ReadPosition => ({ commit: position, prepare: position });

async function forwards(
  page: ReadOnePage,
  fromPosition: ReadPosition,
  after: Position,
  end: Position,
  wanted: ReadonlySet<string>,
): Promise<Page> {
  const events: RecordedEvent[] = [];
  const size = new PageSize();
  let reached = after;
  let scanned = 0;
  let ended = true;
  const maxCount = fromPosition === 'start' && after > 0n ? Number.MAX_SAFE_INTEGER : maxEvents;
  await page<AllStreamResolvedEvent>(
    (client) => client.readAll({ fromPosition, maxCount, requiresLeader: true }),
    ({ event }) => {
      scanned += 1;
      if (scanned === maxCount) ended = false;
      if (!event) return true;
      const position = positionOf(event);
      if (position <= after) return true;
      if (position > end) return false;
      reached = position;
      if (!wanted.has(categoryOf(event.streamId))) return true;
      const recorded = fromServer(event);
      events.push(recorded);
      if (!size.isFullWith(recorded)) return true;
      ended = false;
      return false;
    },
  );
  return { events, reached, ended };
}
