import { describe, it, jest } from '@jest/globals';
import { firstFailure, reportOf, seeds } from './seeds.ts';

jest.setTimeout(600_000);

describe('the ledger under a seeded scheduler', () => {
  it('keeps every invariant whatever befalls it', async () => {
    const failure = await firstFailure(seeds);
    if (failure) throw new Error(reportOf(failure));
  });
});
