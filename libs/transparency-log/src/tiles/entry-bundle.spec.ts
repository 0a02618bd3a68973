import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longestEntry } from '#kernel';
import { decodeBundle, encodeBundle } from './entry-bundle.ts';

describe('a bundle of entries', () => {
  it('puts the length before each entry', () => {
    const long = Buffer.alloc(258, 7);
    const bytes = encodeBundle([Buffer.from('ab'), Buffer.alloc(0), long]);
    expect([...bytes.subarray(0, 8)]).toEqual([0, 2, 0x61, 0x62, 0, 0, 1, 2]);
    expect(bytes.length).toBe(8 + 258);
  });

  it('is read back, and only with its number of entries', () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
        const bytes = encodeBundle(entries);
        expect(decodeBundle(bytes, entries.length)?.map((entry) => [...entry])).toEqual(entries.map((entry) => [...entry]));
        expect(decodeBundle(bytes, entries.length + 1)).toBeUndefined();
        for (let end = 0; end < bytes.length; end++) expect(decodeBundle(bytes.subarray(0, end), entries.length)).toBeUndefined();
      }),
      { numRuns: 30 },
    ));

  it('takes entries up to the longest', () => {
    expect(decodeBundle(encodeBundle([Buffer.alloc(longestEntry)]), 1)?.[0]?.length).toBe(65_535);
    expect(() => encodeBundle([Buffer.alloc(longestEntry + 1)])).toThrow('longer than 65535');
  });
});
