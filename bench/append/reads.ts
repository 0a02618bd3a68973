import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode, StreamCache } from '#application';
import { subjectDecider } from '#domain';
import { openSqliteEventStore, type EventStore } from '#event-store';
import { ledgerCategories, type StreamId } from '#kernel';
import { median } from '../support/table.ts';
import { consentEvent, newSubject, storyEvent } from './consents.ts';

export interface Reads {
  readonly replayed: number;
  /** Events a second that the same bytes would be, read from the file as they lie there. */
  readonly raw: number;
  readonly streamsOf12: number;
  /** Milliseconds that a stream of 10,000 events takes, and two parts of it taken alone. */
  readonly fold: number;
  readonly foldReading: number;
  readonly foldDecoding: number;
}

export async function measureReads(folder: string): Promise<Reads> {
  const at = join(folder, 'reads');
  const store = await openSqliteEventStore({ folder: at, production: false, init: false });
  const short = await fill(store, 5_000, 12, consentEvent);
  const [long] = await fill(store, 1, 10_000, storyEvent);
  const replayed = await replay(store);
  const streamsOf12 = await readStreams(store, short);
  const fold = await foldOf(store, long!);
  await store.close();
  return { replayed: replayed.perSecond, raw: rawRead(join(at, 'events.sqlite'), replayed.events), streamsOf12, ...fold };
}

async function fill(store: EventStore, streams: number, length: number, eventAt: typeof consentEvent): Promise<StreamId[]> {
  const names = Array.from({ length: streams }, newSubject);
  // In pieces, so that the events of a stream lie apart as they do in a ledger.
  for (let from = 0; from < length; from += 500) {
    const events = (name: StreamId) => {
      const piece = Array.from({ length: Math.min(500, length - from) }, (_, n) => eventAt(from + n));
      return store.append(name, from === 0 ? 'noStream' : from - 1, piece);
    };
    await Promise.all(names.map(events));
  }
  return names;
}

async function replay(store: EventStore): Promise<{ events: number; perSecond: number }> {
  const rates: number[] = [];
  let events = 0;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    events = 0;
    for await (const event of store.readAll(0n, ledgerCategories)) events += event.revision >= 0 ? 1 : 0;
    rates.push((events * 1_000) / (performance.now() - start));
  }
  return { events, perSecond: median(rates) };
}

function rawRead(path: string, events: number): number {
  const rates: number[] = [];
  const buffer = Buffer.alloc(1024 * 1024);
  for (let round = 0; round < 3; round++) {
    const file = openSync(path, 'r');
    const start = performance.now();
    let bytes = 0;
    for (let read = 1; read > 0; bytes += read) read = readSync(file, buffer, 0, buffer.length, null);
    rates.push(((bytes / statSync(path).size) * events * 1_000) / (performance.now() - start));
    closeSync(file);
  }
  return median(rates);
}

async function readStreams(store: EventStore, names: readonly StreamId[]): Promise<number> {
  const start = performance.now();
  let read = 0;
  for (; performance.now() - start < 1_500; read++) {
    let length = 0;
    for await (const event of store.readStream(names[(read * 7_919) % names.length]!)) length += event.revision >= 0 ? 1 : 0;
    if (length !== 12) throw new Error('a stream is not as long as it was written');
  }
  return (read * 1_000) / (performance.now() - start);
}

/** As the pipeline loads a stream that no cache holds. */
async function foldOf(store: EventStore, stream: StreamId): Promise<Pick<Reads, 'fold' | 'foldReading' | 'foldDecoding'>> {
  const [fold, reading, decoding]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    const { revision } = await new StreamCache(store).fresh(stream, subjectDecider);
    const folded = performance.now();
    const events = await Array.fromAsync(store.readStream(stream));
    const read = performance.now();
    const decoded = events.map(decode);
    if (revision !== 9_999 || decoded.length !== 10_000) throw new Error('the fold is not of the whole stream');
    fold.push(folded - start);
    reading.push(read - folded);
    decoding.push(performance.now() - read);
  }
  return { fold: median(fold), foldReading: median(reading), foldDecoding: median(decoding) };
}
