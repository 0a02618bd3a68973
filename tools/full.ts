import { spawnSync } from 'node:child_process';
import { installForeignMongo } from './foreign-mongodb.ts';
import { skipped } from './python-package.ts';

const missing = installForeignMongo();
if (missing) skipped('the tests on a foreign MongoDB server', missing);

/** All rounds of what `npm test` runs in small: each spec reads its rounds from the environment. */
const rounds = { PROPERTY_RUNS: '2000', KILL_ROUNDS: '20', FULL: 'true' };
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...rounds },
});
process.exit(status ?? 1);
