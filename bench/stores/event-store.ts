import { openEventStoreDb, type EventStore } from '#event-store';
import { ledgerCategories, type StreamId } from '#kernel';
import { startServerProcess } from '../../test/event-store-server/process/server-process.ts';
import { consentEvent, newSubject } from '../append/consents.ts';
import { BareEventStore } from './bare-event-store.ts';
import { compare, type Compared } from './cost.ts';

const streamLength = 12;
const streamCount = 60;
const ledgerLength = streamLength * streamCount;

/** On a machine that is busy 64 reads at once may take longer than a service would wait. */
const limits = { attemptMillis: 20_000, callMillis: 40_000 };

/** Rows of the table: the stand-in runs in a process of its own, another one for reads, so that appends do not lengthen them. */
export async function eventStoreRows(): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const comparisons of [appends, reads]) {
    const server = await startServerProcess();
    const url = server.connectionString;
    const store = await openEventStoreDb({ url, production: false, init: false, maxAges: { access: 60, decision: 60 }, limits });
    const [bare, batches] = [new BareEventStore(url, false), new BareEventStore(`${url}&keepAliveInterval=20000`, true)];
    try {
      for (const compared of await comparisons(store, bare, batches)) rows.push(...(await compare(compared)));
    } finally {
      await Promise.all([store.close(), bare.close(), batches.close()]);
      await server.end();
    }
  }
  return rows;
}

async function appends(store: EventStore, bare: BareEventStore, batches: BareEventStore): Promise<readonly Compared[]> {
  const adapter = fourTimes(async (stream, revision) => {
    const answer = await store.append(stream, revision === 0 ? 'noStream' : revision - 1, [consentEvent(revision)]);
    if (answer.kind !== 'appended') throw new Error('nobody else writes this stream');
  });
  return [
    { name: 'append', bare: fourTimes((stream, revision) => bare.append(stream, revision)), adapter },
    {
      name: "append, bare by the client's batches",
      bare: fourTimes((stream, revision) => batches.append(stream, revision)),
      adapter,
    },
  ];
}

/** Four events, one after another, in a stream of their own. */
const fourTimes = (append: (stream: StreamId, revision: number) => Promise<void>) => async (): Promise<number> => {
  const stream = newSubject();
  for (let revision = 0; revision < 4; revision++) await append(stream, revision);
  return 4;
};

async function reads(store: EventStore, bare: BareEventStore): Promise<readonly Compared[]> {
  const streams = Array.from({ length: streamCount }, newSubject);
  for (const stream of streams)
    await store.append(
      stream,
      'noStream',
      Array.from({ length: streamLength }, (_, n) => consentEvent(n)),
    );
  let turn = 0;
  const next = () => streams[turn++ % streamCount]!;
  return [
    {
      name: `stream of ${streamLength} read`,
      bare: one(() => bare.readStream(next()), streamLength),
      adapter: one(() => counted(store.readStream(next())), streamLength),
    },
    {
      name: 'event replayed',
      bare: all(() => bare.replay()),
      adapter: all(() => counted(store.readAll(0n, ledgerCategories))),
    },
    {
      name: 'event of a subscription',
      bare: all(() => bare.follow(ledgerLength)),
      adapter: all(() => followed(store)),
    },
  ];
}

async function followed(store: EventStore): Promise<number> {
  let events = 0;
  for await (const item of store.subscribe(0n, new AbortController().signal)) {
    events += 'eventId' in item ? 1 : 0;
    if (events === ledgerLength) break;
  }
  return events;
}

async function counted(events: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const event of events) count += event ? 1 : 0;
  return count;
}

/** One unit of work, whatever the number of its events, all of which must come. */
const one = (read: () => Promise<number>, expected: number) => async (): Promise<number> => {
  if ((await read()) !== expected) throw new Error('not all events came');
  return 1;
};

/** Each event is a unit of work. */
const all = (read: () => Promise<number>) => async (): Promise<number> => ledgerLength * (await one(read, ledgerLength)());
