import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './cruise.ts';

describe('names that the code never uses', () => {
  const sources = globSync('{libs,apps}/**/*.ts', { cwd: root, exclude: ['**/*.spec.ts'] });
  const using = (name: RegExp): string[] => sources.filter((file) => name.test(readFileSync(join(root, file), 'utf8')));

  it('timeoutMS: the MongoDB driver may give the answer of one call to another', () => {
    const name = /\btimeoutMS\b/;
    expect('new MongoClient(url, { timeoutMS: 5 })').toMatch(name);
    expect('{ socketTimeoutMS: 5 }').not.toMatch(name);
    expect(sources.length).toBeGreaterThan(100);
    expect(using(name)).toEqual([]);
  });
});
