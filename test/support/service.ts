import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Started } from '../../tools/service-process.ts';
import { startTestLedger, type TestLedger } from './test-ledger.ts';

/** One service for all tests of a file. What the function gives is there once the first test runs. */
export function sharedLedger(env: Started['env'] = {}): () => TestLedger {
  // Whoever waits for a process of its own waits longer on a busy machine; a hang is still found.
  jest.setTimeout(30_000);
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger(env);
  }, 90_000);
  afterAll(() => ledger.end(), 30_000);
  return () => ledger;
}
