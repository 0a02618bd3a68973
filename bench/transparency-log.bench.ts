import { CompactRange, leafHash, readInclusionProof, verifyInclusion } from '#transparency-log';
import { count, median, printTable } from './support/table.ts';
import { tiledLogOf } from './transparency-log/tiled-log.ts';

const rounds = 5;
const roundMillis = 400;
const entryBytes = 1_000;
const size = 200_000;
const aim = 20_000;

const entries = Array.from({ length: size }, (_, n) => Buffer.alloc(entryBytes, `${n} `));
const log = tiledLogOf(entries);
const range = CompactRange.empty();
const places = Array.from({ length: 1_000 }, (_, n) => (n * 7_919) % size);
const proofs = await Promise.all(places.map((index) => readInclusionProof(log.read, index, size)));

const appended = await rateOf((n) => range.append(leafHash(entries[n % size]!)));
const read = await rateOf((n) => readInclusionProof(log.read, places[n % places.length]!, size));
const verified = await rateOf((n) => {
  const index = places[n % places.length]!;
  const proof = proofs[n % places.length]!;
  const verdict = verifyInclusion({ index, size, root: log.root, proof, leafHash: leafHash(entries[index]!) });
  if (verdict !== 'valid') throw new Error(verdict);
});

printTable(
  [`a log of ${count(size)} entries of ${count(entryBytes)} bytes, on one core`, 'a second', 'aim'],
  [
    ['entries hashed and appended', count(appended), count(aim)],
    ['inclusion proofs from tiles in memory', count(read), ''],
    ['inclusion proofs verified', count(verified), ''],
  ],
);
if (appended < aim)
  console.log(`\nMissed, appending: ${count(1e6 / appended)} µs each; two hashes an entry are all that it does.`);

/** Calls a second of processor time, whoever else uses the machine: the median of some rounds, after one that warms up. */
async function rateOf(work: (n: number) => unknown): Promise<number> {
  const rates: number[] = [];
  let calls = 0;
  for (let round = 0; round <= rounds; round++) {
    const from = process.cpuUsage();
    const before = calls;
    let spent = 0;
    for (; spent < roundMillis; spent = millisSince(from)) for (let each = 0; each < 20; each++) await work(calls++);
    if (round > 0) rates.push((1_000 * (calls - before)) / spent);
  }
  return median(rates);
}

function millisSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}
