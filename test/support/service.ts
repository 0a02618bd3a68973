import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { Started } from '../../tools/service-process.ts';
import { ledgerUnderTest, type LedgerUnderTest } from './ledger-under-test.ts';
import { sharedService } from './shared-services/shared-service.ts';
import { startTestLedger, type TestLedger } from './test-ledger.ts';

/**
 * A service that other specs have used before, with controllers that no other spec sees: what a test calls acme has a name of its own
 * there. For tests that only send requests. What the function gives is there once the first test runs.
 */
export function sharedLedger(): () => LedgerUnderTest {
  // On several processes each spec has its own.
  if (process.env['TEST_DEPLOYMENT'] !== undefined) return ownLedger();
  const suffix = randomBytes(4).toString('hex');
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    const { url, folder } = await sharedService();
    ledger = ledgerUnderTest({ url: () => url, folder, controllerName: (controller) => `${controller}-${suffix}` });
  });
  return () => ledger;
}

/** One service for all tests of a file, for those that set it up, end it, or ask for what all its controllers share. */
export function ownLedger(env: Started['env'] = {}): () => TestLedger {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger(env);
  });
  afterAll(() => ledger.end(), 30_000);
  return () => ledger;
}
