import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { categoryOf, StoreUnavailable, type ObserveStore, type StreamId } from '#kernel';
import type { Appended, Conflict, NewEvent } from '../port/event-store.port.ts';
import type { Connection } from './connection.ts';
import { toServer } from './event-mapping.ts';
import { mayBeStored } from './failure.ts';
import type { Reader } from './reader.ts';
import { within, type ServerCalls } from './server-calls.ts';

/** The client has its deadline from us; ours is behind it, for a client that hangs. */
const behindDeadline = 250;

/** How many seconds the streams of a category keep an event; those of other categories keep it for ever. */
export interface MaxAges {
  /** Records of who read what. */
  readonly access: number;
  /** Records of what was answered. */
  readonly decision: number;
}

export interface AppenderOptions {
  readonly connection: Connection;
  readonly calls: ServerCalls;
  readonly reader: Reader;
  readonly observe: ObserveStore;
  readonly maxAges: MaxAges;
}

/**
 * Appends at an exact revision. An attempt that is not answered may have been stored: it is made again with the same ids at the
 * same revision, which the server recognises. It is never asked first where the stream is: the same events would be stored twice.
 */
export class Appender {
  readonly #options: AppenderOptions;

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]): Promise<Appended | Conflict> {
    if (expected === 'noStream') await this.#limitAge(stream);
    const last = expected === 'noStream' ? -1 : expected;
    const sent = events.map((event) => toServer(event, randomUUID()));
    const result = await this.#make('appending events', 'append', async (client, deadline) => {
      const expectedRevision = expected === 'noStream' ? 'no_stream' : BigInt(expected);
      return client.appendToStream(stream, sent, { expectedRevision, requiresLeader: true, deadline });
    });
    if (!result.success) return this.#earlierAppend(stream, last + 1, events, Number(result.nextExpectedRevision));
    const revision = Number(result.nextExpectedRevision);
    const position = result.position?.commit ?? (await this.#positionOf(stream, revision));
    return { kind: 'appended', revision, position, repeated: false };
  }

  /**
   * The stream has gone on. It may be with these very events: then an append whose answer was lost is recognised. The server
   * tells of a revision before it can be read.
   */
  async #earlierAppend(
    stream: StreamId,
    from: number,
    events: readonly NewEvent[],
    current: number,
  ): Promise<Appended | Conflict> {
    const conflict = { kind: 'conflict', current } as const;
    if (current < from + events.length - 1) return conflict;
    const until = performance.now() + this.#options.calls.limits.callMillis;
    for (;;) {
      const { events: stored } = await this.#options.reader.streamPage(stream, from, events.length);
      if (!stored.every(({ eventId, revision }, n) => eventId === events[n]!.eventId && revision === from + n)) return conflict;
      const last = stored.at(-1);
      if (last && stored.length === events.length)
        return { kind: 'appended', revision: last.revision, position: last.position, repeated: true };
      if (performance.now() > until) throw new StoreUnavailable('appending events');
      await pause(10);
    }
  }

  /** Only records beside the ledger may age; a fact stays. */
  async #limitAge(stream: StreamId): Promise<void> {
    const maxAge = this.#maxAgeOf(categoryOf(stream));
    if (maxAge === undefined) return;
    await this.#make('limiting the age of a stream', 'append', (client, deadline) =>
      client.setStreamMetadata(stream, { maxAge }, { requiresLeader: true, deadline }),
    );
  }

  #maxAgeOf(category: string): number | undefined {
    const { access, decision } = this.#options.maxAges;
    if (category === 'access') return access;
    return category === 'decision' ? decision : undefined;
  }

  #make<Answer>(
    asked: string,
    operation: string,
    attempt: (client: Connection['client'], deadline: number) => Promise<Answer>,
  ): Promise<Answer> {
    const { connection, calls, observe } = this.#options;
    const deadline = calls.limits.attemptMillis;
    return calls.make(
      asked,
      operation,
      () => connection.call((client) => within(deadline + behindDeadline, attempt(client, deadline))),
      (error) => mayBeStored(error) && observe({ kind: 'outcomeUnknown' }),
    );
  }

  async #positionOf(stream: StreamId, revision: number): Promise<bigint> {
    const { events } = await this.#options.reader.streamPage(stream, revision, 1);
    if (events.length === 0) throw new StoreUnavailable('appending events');
    return events[0]!.position;
  }
}
