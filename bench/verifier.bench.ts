import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable } from './support/table.ts';
import { writeLargeBundle } from './verifier/large-bundle.ts';

/** How long the file that auditors copy takes for a large bundle, and what it holds in memory; `VERIFIER_ENTRIES=100000` for a small one. */
const wanted = Number(process.env['VERIFIER_ENTRIES'] ?? 1_000_000);
const aim = { seconds: (30 * wanted) / 1_000_000, mebibytes: 256 };
const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'ledger-verify.mjs');
const measured = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error(JSON.stringify({ seconds: performance.now() / 1e3, processor: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }));
})`;

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  readonly peak: number;
}

await inBenchFolder(async (folder) => {
  const built = spawnSync(process.execPath, [join(root, 'tools/build-verifier.ts')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the verifier was not built');
  const { bundle, policy, entries } = await writeLargeBundle(folder, wanted);
  const node = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(measured)}`];
  // Without a network, where the machine lets one be taken away.
  const unplugged = spawnSync('unshare', ['-rn', 'true']).status === 0;
  const [command, ...args] = [...(unplugged ? ['unshare', '-rn'] : []), ...node, program, bundle, '--policy', policy];
  const { status, stdout, stderr } = spawnSync(command!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const { seconds, processor, peak } = JSON.parse(stderr) as Measured;
  const bytes = count(statSync(bundle).size / 2 ** 20);
  console.log(
    `A bundle of ${count(entries)} entries, ${bytes} MiB, ${unplugged ? 'without a network' : 'the network could not be taken away'}.\n`,
  );
  printTable(
    ['', 'measured', 'aim'],
    [
      ['seconds', count(seconds), count(aim.seconds)],
      ['seconds of processor time, all cores', count(processor), ''],
      ['entries a second', count(entries / seconds), count(1_000_000 / 30)],
      ['memory at most, MiB', count(peak), count(aim.mebibytes)],
    ],
  );
});
