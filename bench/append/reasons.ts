import { count } from '../support/table.ts';
import { meanEventBytes } from './consents.ts';
import type { Counted } from './counted.ts';
import type { Rates } from './rates.ts';
import type { Reads } from './reads.ts';

export interface Measured {
  readonly rates: Rates;
  readonly reads: Reads;
  readonly bytes: number | undefined;
  readonly counted: Counted;
}

/** What the time goes into, for every aim that was missed: each part measured on its own in the same run. */
export function reasonsFor({ rates, reads, bytes, counted }: Measured): readonly string[] {
  const { flushes: f, unflushed: c0, one, sixtyFour, fiveHundredTwelve } = rates;
  const appendsPerCommit = counted.events / counted.commits;
  return [
    one < 0.25 * f && missed('append, 1 caller', shares(one, 1, rates)),
    sixtyFour < Math.min(2 * f, 0.4 * c0) && missed('append, 64 callers', shares(sixtyFour, appendsPerCommit, rates)),
    fiveHundredTwelve < 0.5 * c0 && missed('append, 512 callers', shares(fiveHundredTwelve, 128, rates)),
    reads.streamsOf12 < 5_000 && missed('streams of 12', `${micros(1e6 / reads.streamsOf12)} a stream`),
    bytes !== undefined && bytes > 10_000 && missed('bytes written an event', pages(bytes)),
    reads.fold > 50 && missed('fold of 10,000 events', foldParts(reads)),
  ].filter((reason) => reason !== false);
}

const missed = (what: string, why: string): string => `Missed, ${what}: ${why}.`;

const micros = (value: number): string => `${count(value)} µs`;

function shares(perSecond: number, appendsPerCommit: number, { flushes, unflushed }: Rates): string {
  const whole = 1e6 / perSecond;
  const sqlite = 1e6 / unflushed;
  const flush = 1e6 / flushes / appendsPerCommit;
  const rest = whole - sqlite - flush;
  return (
    `of ${micros(whole)} an append, ${micros(sqlite)} are what SQLite takes without a flush and ${micros(flush)} its share of a ` +
    `raw flush (${count(appendsPerCommit)} appends a commit); ${micros(rest)} go into commits smaller than 128, the queue, promises ` +
    `and checkpoints`
  );
}

const pages = (bytes: number): string =>
  `${count(meanEventBytes)} bytes are the event's own; the other ${count(bytes - meanEventBytes)} are pages of 4 KiB that hold ` +
  `more than it, once in the log and once in the file`;

const foldParts = ({ fold, foldReading, foldDecoding }: Reads): string =>
  `of ${count(fold)} ms, ${count(foldReading)} read the events and ${count(foldDecoding)} parse and check them; ` +
  `${count(fold - foldReading - foldDecoding)} upcast and check their data, remember commands and fold`;
