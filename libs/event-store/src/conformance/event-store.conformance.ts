import { describe } from '@jest/globals';
import { appendContract } from './append.conformance.ts';
import { closeContract } from './close.conformance.ts';
import type { MakeHarness } from './harness.conformance.ts';
import { invalidAppendContract } from './invalid-append.conformance.ts';
import { readAllContract } from './read-all.conformance.ts';
import { readStreamContract } from './read-stream.conformance.ts';
import { retryContract } from './retry.conformance.ts';
import { subscribeContract } from './subscribe.conformance.ts';

/** What every adapter promises; each runs it unchanged. */
export function eventStoreContract(name: string, makeHarness: MakeHarness): void {
  describe(`the event store (${name})`, () => {
    appendContract(makeHarness);
    retryContract(makeHarness);
    invalidAppendContract(makeHarness);
    readStreamContract(makeHarness);
    readAllContract(makeHarness);
    subscribeContract(makeHarness);
    closeContract(makeHarness);
  });
}
