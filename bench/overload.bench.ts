import { availableParallelism, loadavg } from 'node:os';
import { loads } from './overload/loads.ts';
import { overloaded, type Overload } from './overload/overloaded.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, ratio } from './support/table.ts';

// Ten times as many requests as a standalone process can answer, from many connections of several callers that connect at once,
// while others send at an even rate, also withdrawals: what becomes of those that are accepted, of the rest, of the withdrawals, of
// the memory, and how soon after the burst everything is accepted again; and the same without shedding. The load generator and the
// service share the machine, and a generator waits for its answers, so it cannot always send as much as that.

const millis = (value: number): string => value.toPrecision(3);
const times = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string => count(bytes / 1e6);

const measured: Overload[] = [];
const others = loadavg()[0]!;
for (const load of loads)
  for (const sheds of [true, false]) measured.push(await inBenchFolder((folder) => overloaded(folder, load, sheds)));
const title = ({ name, sheds }: Overload): string => (sheds ? name : `${name}, nothing shed`);

console.log(`Before it began ${others.toFixed(1)} others ran or waited for one of the ${availableParallelism()} processors.\n`);

printTable(
  ['accepted', 'alone/s', 'p99 ms', 'sent/s', 'x', 'accepted/s', 'p50 ms', 'p99 ms', 'max ms', 'aim p99 ms'],
  measured
    .map((each) => [title(each), each] as const)
    .map(([name, { alone, sent, accepted, acceptedMillis }]) => [
      name,
      ...[count(alone.rate), millis(alone.p99), count(sent), ratio(sent / alone.rate), count(accepted)],
      ...[acceptedMillis.p50, acceptedMillis.p99, acceptedMillis.max].map(millis),
      '250',
    ]),
);
console.log();
printTable(
  ['the rest', '429', '503', 'without Retry-After', 'others', 'MB before', 'most MB', 'all accepted after s'],
  measured
    .map((each) => [title(each), each] as const)
    .map(([name, { refused, memory, fullServiceMillis }]) => [
      name,
      ...[refused.limited, refused.shed, refused.withoutRetryAfter, refused.others].map(times),
      ...[megabytes(memory.before), megabytes(memory.most), (fullServiceMillis / 1_000).toFixed(1)],
    ]),
);
console.log();
printTable(
  ['meanwhile, from others', 'they send', 'connections', 'sent', 'refused', 'p50 ms', 'p99 ms'],
  measured.flatMap((each) =>
    each.beside.map(({ kind, connections, sent, refused, p50, p99 }) => [
      ...[title(each), kind, connections, times(sent), times(refused)],
      ...[p50, p99].map(millis),
    ]),
  ),
);
