import { describe } from '@jest/globals';
import { documentsContract } from './documents.conformance.ts';
import { findContract } from './find.conformance.ts';
import type { MakeHarness } from './harness.conformance.ts';
import { leaseContract } from './lease.conformance.ts';
import { progressContract } from './progress.conformance.ts';

/** What every adapter promises; each runs it unchanged. */
export function documentStoreContract(name: string, makeHarness: MakeHarness): void {
  describe(`the document store (${name})`, () => {
    documentsContract(makeHarness);
    findContract(makeHarness);
    progressContract(makeHarness);
    leaseContract(makeHarness);
  });
}
