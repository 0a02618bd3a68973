import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTilePath, tilePath, tileWidth } from './tile.ts';

/** The first index and the sizes below are the examples of C2SP tlog-tiles. */
describe('the path of a tile', () => {
  it.each([
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/3/000', { level: 3, index: 0, width: 256 }],
    ['tile/0/999', { level: 0, index: 999, width: 256 }],
    ['tile/0/x001/000', { level: 0, index: 1_000, width: 256 }],
    ['tile/63/001.p/255', { level: 63, index: 1, width: 255 }],
    ['tile/entries/x001/067.p/1', { level: 'entries', index: 1_067, width: 1 }],
  ] as const)('%s', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    '',
    'tile/0',
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/067',
    'tile/0/x001/x067',
    'tile/0/X001/067',
    'tile/00/001',
    'tile/64/001',
    'tile/-1/001',
    'tile/data/001',
    'tile/Entries/001',
    'tile/0/001.p/0',
    'tile/0/001.p/01',
    'tile/0/001.p/256',
    'tile/0/001.p/999',
    'tile/0/001.p/',
    'tile/0/001.p/1/2',
    'tile/0/001.P/1',
    '/tile/0/001',
    'tile/0/001/',
    'tile/0/001\n',
    'tile/8/0/001',
    'tile/0/٠٠١',
    `tile/0/${'x999/'.repeat(6)}999`,
  ])('is not %j', (path) => expect(parseTilePath(path)).toBeUndefined());

  it('is written in one way only', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'tile/entries.px0123456789') }), (end) => {
        const path = `tile/${end}`;
        const tile = parseTilePath(path);
        return tile === undefined || tilePath(tile) === path;
      }),
    ));

  it('is read back', () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
    const tile = fc.record({ level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: tileWidth }) });
    fc.assert(fc.property(tile, (each) => expect(parseTilePath(tilePath(each))).toEqual(each)));
  });
});
