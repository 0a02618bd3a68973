import { afterAll, beforeAll, describe } from '@jest/globals';
import { ForeignMongo, isInstalled, type Mode } from './foreign-mongodb.ts';

/** A server for the tests of one `describe`. */
export interface MongoUnderTest {
  /** The URL of a database that no other test uses. */
  freshUrl(): string;
}

const real = process.env['TEST_DOCUMENT_STORE_URL'];
let databases = 0;
const freshName = (): string => `test-${process.pid}-${Date.now().toString(36)}-${databases++}`;

/**
 * Runs the tests on the server that TEST_DOCUMENT_STORE_URL names, or on a foreign server in both modes. Without any they count as
 * skipped, and why is printed.
 */
export function onMongo(name: string, tests: (mode: string, server: MongoUnderTest) => void): void {
  if (real)
    describe(`${name} (server of TEST_DOCUMENT_STORE_URL)`, () => tests('real', { freshUrl: () => named(real, freshName()) }));
  else onForeignMongo(name, (mode, server) => tests(mode, { freshUrl: () => server().url(freshName()) }));
}

/** As `onMongo`, for tests that fail or end the server. */
export function onForeignMongo(
  name: string,
  tests: (mode: Mode, server: () => ForeignMongo) => void,
  options: { readonly syncOnCommit?: boolean } = {},
): void {
  const suite = isInstalled() ? describe : describe.skip;
  if (!isInstalled())
    process.stderr.write(`SKIPPED ${name}: the foreign MongoDB server is not installed; \`npm run test:full\` installs it\n`);
  for (const mode of ['replica set', 'standalone'] as const) {
    suite(`${name} (${mode})`, () => {
      let server: ForeignMongo;
      beforeAll(async () => {
        server = await ForeignMongo.start({ mode, ...options });
      });
      afterAll(() => server.end());
      tests(mode, () => server);
    });
  }
}

/** The same server, another database. */
const named = (url: string, database: string): string =>
  url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);
