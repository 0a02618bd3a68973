import { canTrace, countWhile, traceWhile, type Counted } from './append/counted.ts';
import { meanEventBytes } from './append/consents.ts';
import { measureRates, type Rates } from './append/rates.ts';
import { measureReads, type Reads } from './append/reads.ts';
import { reasonsFor } from './append/reasons.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, ratio } from './support/table.ts';

await inBenchFolder(async (folder) => {
  const rates = await measureRates(folder);
  const counted = countWhile(folder, 64, 2_000);
  const traced = canTrace() ? [1, 64].map((callers) => traceWhile(folder, callers, 1_500)) : [];
  const reads = await measureReads(folder);
  const bytes = counted.bytes === undefined ? undefined : counted.bytes / counted.events;

  console.log(`Events with ${count(meanEventBytes)} bytes of data and metadata; everything in one run, on one disk.\n`);
  printRates(rates, reads);
  console.log();
  printCounts(traced, bytes, reads);
  for (const reason of reasonsFor({ rates, reads, bytes, counted })) console.log(`\n${reason}`);
});

function printRates(rates: Rates, reads: Reads): void {
  const { flushes: f, unflushed: c0, one, sixtyFour, fiveHundredTwelve } = rates;
  const aimFor64 = 2 * f < 0.4 * c0 ? `2 F = ${count(2 * f)}` : `0.4 C0 = ${count(0.4 * c0)}`;
  printTable(
    ['a second', 'measured', '/ F', '/ C0', 'aim'],
    [
      ['raw 4 KiB write + fdatasync (F)', count(f), '1.00', '', ''],
      ['SQLite without flush (C0)', count(c0), '', '1.00', ''],
      ['append, 1 caller', count(one), ratio(one / f), ratio(one / c0), `0.25 F = ${count(0.25 * f)}`],
      ['append, 64 callers', count(sixtyFour), ratio(sixtyFour / f), ratio(sixtyFour / c0), aimFor64],
      [
        'append, 512 callers',
        count(fiveHundredTwelve),
        ratio(fiveHundredTwelve / f),
        ratio(fiveHundredTwelve / c0),
        `0.5 C0 = ${count(0.5 * c0)}`,
      ],
      ['streams of 12 events read', count(reads.streamsOf12), '', '', '5,000'],
      ['events replayed', count(reads.replayed), '', '', ''],
      ['events, if the file were only read', count(reads.raw), '', '', `replay / this: ${ratio(reads.replayed / reads.raw)}`],
    ],
  );
}

function printCounts([one, sixtyFour]: readonly Counted[], bytes: number | undefined, reads: Reads): void {
  const perCommit = (counted: Counted | undefined, of: 'appending' | 'checkpointing') =>
    counted?.flushes ? ratio(counted.flushes[of] / counted.commits) : 'no strace';
  printTable(
    ['', 'measured', 'aim'],
    [
      ['flushes per commit, 1 caller', perCommit(one, 'appending'), '1.00'],
      ['flushes per commit, 64 callers', perCommit(sixtyFour, 'appending'), '1.00'],
      ['flushes of the checkpoint thread per commit, 64 callers', perCommit(sixtyFour, 'checkpointing'), ''],
      ['appends per commit, 64 callers', sixtyFour ? count(sixtyFour.events / sixtyFour.commits) : 'no strace', ''],
      ['bytes written an event, 64 callers', bytes === undefined ? 'not shown here' : count(bytes), '10,000'],
      ['fold of a stream of 10,000 events, ms', count(reads.fold), '50'],
    ],
  );
}
