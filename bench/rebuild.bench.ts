import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readModels } from '#read-models';
import { fillLedger } from './rebuild/ledger.ts';
import type { Rebuilt } from './rebuild/rebuilding.ts';
import { writeAgain } from './rebuild/written-again.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, ratio } from './support/table.ts';

/** How long a rebuild takes beside live views, and what it holds in memory; `REBUILD_EVENTS=1000000` for a long one. */
const events = Number(process.env['REBUILD_EVENTS'] ?? 100_000);
const aim = 1_000_000 / 60;

await inBenchFolder(async (folder) => {
  const [ledger, views] = [join(folder, 'ledger'), join(folder, 'views.sqlite')];
  const subjects = await fillLedger(ledger, events);
  const inOwnProcess = (names: readonly string[]): Rebuilt => {
    const script = join(import.meta.dirname, 'rebuild/rebuilding.ts');
    const { stdout } = spawnSync(process.execPath, ['--conditions=source', script, ledger, views, ...names], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout) as Rebuilt;
  };
  const first = inOwnProcess([]);
  const all = inOwnProcess(readModels.map(({ name }) => name));
  const written = await writeAgain(views, join(folder, 'written.sqlite'), readModels, 2);

  console.log(
    `${count(events)} events of ${count(subjects)} subjects; all ${readModels.length} views rebuilt at once, beside the live ones.\n`,
  );
  printTable(
    ['', 'measured', 'aim'],
    [
      ['events a second', count(events / all.seconds), count(aim)],
      ['events a second, the first time, nothing beside', count(events / first.seconds), ''],
      ['seconds', count(all.seconds), count(events / aim)],
      ['the documents written once each without the engine, seconds', count(written), ''],
      ['written / rebuilt', ratio(written / all.seconds), ''],
      ['memory before, MiB', count(all.memory.before), ''],
      ['memory at most, MiB', count(all.memory.peak), ''],
    ],
  );
});
