import { decode, decodeAll } from '#application';
import type { RecordedEvent } from '#event-store';
import { readCorpus } from '../test/golden/corpus.ts';
import { printTable, ratio } from './support/table.ts';

/** What reading a stored event costs, step by step (docs/decisions/0011): the corpus over and over, on one core. */
const corpus = readCorpus();
const rounds = 500;

const steps: Readonly<Record<string, (recorded: RecordedEvent) => unknown>> = {
  'both texts parsed': ({ metadata, data }) => [JSON.parse(metadata), JSON.parse(data)],
  'and its metadata checked': decode,
  'and its data checked': decodeAll,
};

function microseconds(read: (recorded: RecordedEvent) => unknown): number {
  const start = performance.now();
  for (let round = 0; round < rounds; round++) for (const recorded of corpus) read(recorded);
  return ((performance.now() - start) * 1_000) / (rounds * corpus.length);
}

/** The best of several runs, in turns, so that a busy moment of the machine hits all alike. */
const best = Object.values(steps).map(() => Number.POSITIVE_INFINITY);
for (let turn = 0; turn < 20; turn++) {
  for (const [index, read] of Object.values(steps).entries()) best[index] = Math.min(best[index]!, microseconds(read));
}
printTable(
  ['an event', 'µs', '/ parsed'],
  Object.keys(steps).map((step, index) => [step, best[index]!.toFixed(2), ratio(best[index]! / best[0]!)]),
);
