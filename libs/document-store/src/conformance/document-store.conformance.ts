import { describe } from '@jest/globals';
import { documentsConformance } from './documents.conformance.ts';
import { findConformance } from './find.conformance.ts';
import type { MakeHarness } from './store-fixture.ts';
import { leaseConformance } from './lease.conformance.ts';
import { progressConformance } from './progress.conformance.ts';

/** What every adapter promises; each runs it unchanged. */
export function documentStoreConformance(name: string, makeHarness: MakeHarness): void {
  describe(`the document store (${name})`, () => {
    documentsConformance(makeHarness);
    findConformance(makeHarness);
    progressConformance(makeHarness);
    leaseConformance(makeHarness);
  });
}
