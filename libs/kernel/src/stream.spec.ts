import { describe, expect, it } from '@jest/globals';
import { categoryOf, controllerOf, isLedgerStream, streams } from './stream.ts';

describe('the name of a stream', () => {
  it('begins with its category, then its controller', () => {
    const stream = streams.subject('acme-eu', 'q1Zk0Yx3TnW5sVb8LcDf2A');
    expect([categoryOf(stream), controllerOf(stream)]).toEqual(['subject', 'acme-eu']);
  });

  it('may end with its controller', () => {
    const stream = streams.controller('acme-eu');
    expect([categoryOf(stream), controllerOf(stream)]).toEqual(['controller', 'acme-eu']);
  });

  it('tells the streams of the ledger from others in the same store', () => {
    expect(isLedgerStream(streams.policyText('acme', '0'.repeat(64)))).toBe(true);
    expect(isLedgerStream(streams.accessDirectory('acme'))).toBe(false);
    expect(isLedgerStream(streams.seals('acme'))).toBe(false);
    expect(isLedgerStream('subject')).toBe(false);
  });

  it('without a category is none', () => expect([categoryOf('subject'), categoryOf('-acme')]).toEqual(['', '']));
});
