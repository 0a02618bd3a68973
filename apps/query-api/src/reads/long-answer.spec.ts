import { describe, expect, it } from '@jest/globals';
import { isLong, piecesOf } from './long-answer.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ number, text: `"${number}" ü`, until: undefined }));

describe('a long answer', () => {
  it.each([
    ['nothing', {}],
    ['no entries', { items: [] }],
    ['one entry', { items: [{ a: 1 }], nextCursor: 'c' }],
    [
      'several lists, and fields that are absent',
      { subjectRef: 'r', a: entries(3), b: undefined, c: [], d: { e: [1] }, f: null },
    ],
    ['many entries', { items: entries(5_000), position: '7' }],
  ])('is in pieces the text that it is as a whole: %s', async (_, answer) => {
    expect((await Array.fromAsync(piecesOf(answer))).join('')).toBe(JSON.stringify(answer));
  });

  it('has a list of more than 100 entries', () => {
    expect(isLong({ consents: [], restrictions: entries(100), position: 'x'.repeat(1_000) })).toBe(false);
    expect(isLong({ consents: [], restrictions: entries(101) })).toBe(true);
  });

  it('is written while it is read', async () => {
    let written = 0;
    const entry = { toJSON: () => `${++written} ${'x'.repeat(1_000)}` };
    for await (const piece of piecesOf({ items: Array.from({ length: 10_000 }, () => entry) })) {
      expect(piece.length).toBeLessThan(70_000);
      break;
    }
    expect(written).toBeLessThan(70);
  });
});
