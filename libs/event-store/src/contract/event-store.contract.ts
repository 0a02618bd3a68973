import { describe } from '@jest/globals';
import { appendContract } from './append.contract.ts';
import { closeContract } from './close.contract.ts';
import type { MakeHarness } from './harness.contract.ts';
import { invalidAppendContract } from './invalid-append.contract.ts';
import { readAllContract } from './read-all.contract.ts';
import { readStreamContract } from './read-stream.contract.ts';
import { retryContract } from './retry.contract.ts';
import { subscribeContract } from './subscribe.contract.ts';

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
