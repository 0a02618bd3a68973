import { describe } from '@jest/globals';
import { documentsContract } from './documents.contract.ts';
import { findContract } from './find.contract.ts';
import type { MakeHarness } from './harness.contract.ts';
import { leaseContract } from './lease.contract.ts';
import { progressContract } from './progress.contract.ts';

/** What every adapter promises; each runs it unchanged. */
export function documentStoreContract(name: string, makeHarness: MakeHarness): void {
  describe(`the document store (${name})`, () => {
    documentsContract(makeHarness);
    findContract(makeHarness);
    progressContract(makeHarness);
    leaseContract(makeHarness);
  });
}
