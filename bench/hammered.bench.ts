import { bursts } from './hammered/bursts.ts';
import { waitsOfOthers, type Waits } from './hammered/others.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, quantile, ratio } from './support/table.ts';

// What everybody else waits for while many callers send commands for one person, or read the status of one, beside the same
// without them, in one standalone process that projects every event.

const millis = (value: number): string => value.toPrecision(3);
const kinds = ['decision', 'command'] as const;

const rows: (readonly string[])[] = [];
for (const burst of bursts) {
  const { quiet, hammered, facts, answers } = await inBenchFolder((folder) => waitsOfOthers(folder, burst));
  for (const kind of kinds) rows.push([burst.name, count(facts), count(answers), kind, ...cells(quiet[kind], hammered[kind])]);
}
printTable(['64 callers for one person', 'facts', 'answers/s', 'of others', 'p50 ms', 'with', 'x', 'p99 ms', 'with', 'x'], rows);

function cells(quiet: Waits[(typeof kinds)[number]], hammered: typeof quiet): readonly string[] {
  return [0.5, 0.99].flatMap((share) => {
    const [without, withBurst] = [quantile(quiet, share), quantile(hammered, share)];
    return [millis(without), millis(withBurst), ratio(withBurst / without)];
  });
}
