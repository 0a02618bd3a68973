import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tilePath, tileWidth, type Tile } from './tile.ts';
import { newBundles, newTiles } from './tiles-of.ts';

const paths = (tiles: Iterable<Tile>): readonly string[] => [...tiles].map(tilePath);
const widths = (size: number, level: number) =>
  [...newTiles(0, size)].filter((tile) => tile.level === level).map(({ width }) => width);

describe('the tiles of a tree', () => {
  it('are those of the example of C2SP tlog-tiles at 70,000 entries', () => {
    expect(widths(70_000, 0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
    expect(widths(70_000, 1)).toEqual([256, 17]);
    expect(widths(70_000, 2)).toEqual([1]);
    expect(widths(70_000, 3)).toEqual([]);
  });

  it('are those of the example at 256 entries', () => {
    expect(paths(newTiles(0, 256))).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect(paths(newTiles(0, 0))).toEqual([]);
  });

  it('that are new between two sizes are those that the older tree has not', () => {
    const size = fc.integer({ min: 0, max: 140_000 });
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const before = new Set(paths(newTiles(0, from)));
        expect(paths(newTiles(from, to))).toEqual(paths(newTiles(0, to)).filter((path) => !before.has(path)));
      }),
      { numRuns: 50 },
    );
  });

  it('have a bundle of entries each at level 0', () => {
    expect(paths(newBundles(255, 513))).toEqual(['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/1']);
    expect(paths(newBundles(256, 257))).toEqual(['tile/entries/001.p/1']);
    expect(paths(newBundles(7, 7))).toEqual([]);
    expect([...newBundles(0, 70_000)].reduce((sum, { width }) => sum + width, 0)).toBe(70_000);
    expect([...newBundles(0, 70_000)].every(({ width }) => width <= tileWidth)).toBe(true);
  });
});
