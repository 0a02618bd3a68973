import { spawnSync } from 'node:child_process';
import { buildForeignLog } from './foreign-log.ts';
import { installForeignMongo } from './foreign-mongodb.ts';
import { skipped } from './python-package.ts';

const missing = installForeignMongo();
if (missing) skipped('the tests on a foreign MongoDB server', missing);
const notBuilt = buildForeignLog();
if (notBuilt) skipped('the log read by foreign programs', notBuilt);

/** All rounds of what `npm test` runs in small: each spec reads its rounds from the environment. */
const rounds = { PROPERTY_RUNS: '2000', SIMULATION_SEEDS: '2000', MUTATIONS: '10000', KILL_ROUNDS: '20', FULL: 'true' };

function jest(args: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const program = [
    '--min-semi-space-size=16',
    // The cache would keep each spec's modules until the worker ends.
    '--no-compilation-cache',
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const { status } = spawnSync(process.execPath, [...program, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

const wanted = process.argv.slice(2);
let passed = jest(wanted, rounds);
if (missing) console.error(`SKIPPED the acceptance tests on servers: ${missing}`);
else if (wanted.length === 0) {
  console.log(
    '\nThe acceptance tests again: two processes of each kind, on the stand-in for EventStoreDB and a foreign MongoDB server\n',
  );
  passed = jest(['test/acceptance'], { TEST_DEPLOYMENT: 'servers' }) && passed;
}
process.exit(passed ? 0 : 1);
