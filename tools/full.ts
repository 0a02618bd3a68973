import { spawnSync } from 'node:child_process';
import { installForeignMongo } from './foreign-mongodb.ts';

/** A foreign server that cannot be had is no reason to fail on a machine of one's own; in CI it is. */
const missing = installForeignMongo();
if (missing) {
  console.error(`SKIPPED the tests on a foreign MongoDB server: ${missing}`);
  if (process.env['FOREIGN_SERVERS'] === 'required') process.exit(1);
}

/** All rounds of what `npm test` runs in small: each spec reads its rounds from the environment. */
const rounds = { PROPERTY_RUNS: '2000', KILL_ROUNDS: '20', FULL: 'true' };
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...rounds },
});
process.exit(status ?? 1);
