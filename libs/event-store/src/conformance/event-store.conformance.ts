import { describe } from '@jest/globals';
import { appendConformance } from './append.conformance.ts';
import { closeConformance } from './close.conformance.ts';
import type { MakeHarness } from './store-fixture.ts';
import { invalidAppendConformance } from './invalid-append.conformance.ts';
import { readAllConformance } from './read-all.conformance.ts';
import { readControllerConformance } from './read-controller.conformance.ts';
import { readStreamConformance } from './read-stream.conformance.ts';
import { retryConformance } from './retry.conformance.ts';
import { subscribeConformance } from './subscribe.conformance.ts';

/** What every adapter promises; each runs it unchanged. */
export function eventStoreConformance(name: string, makeHarness: MakeHarness): void {
  describe(`the event store (${name})`, () => {
    appendConformance(makeHarness);
    retryConformance(makeHarness);
    invalidAppendConformance(makeHarness);
    readStreamConformance(makeHarness);
    readAllConformance(makeHarness);
    readControllerConformance(makeHarness);
    subscribeConformance(makeHarness);
    closeConformance(makeHarness);
  });
}
