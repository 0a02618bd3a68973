import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '#runtime';
import { settingNames } from '../docker/compose-file.ts';
import { root } from './readme.ts';

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
/** The cells of every table row, without the head. */
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!---|what |variable )/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

describe('docs/operations.md', () => {
  const settings = rows
    .filter(([name]) => /^`[A-Z_]+`$/.test(name!))
    .map(([name, value]) => [name!.slice(1, -1), value!] as const);

  it('names each setting that the code reads, and no other', () =>
    expect(settings.map(([name]) => name).toSorted()).toEqual([...settingNames()].toSorted()));

  it('states their defaults', () => {
    const stated = settings.filter(([, value]) => value !== 'none').map(([name, value]) => [name, value.slice(1, -1)] as const);
    expect(stated.length).toBeGreaterThan(8);
    expect(settingsFrom(Object.fromEntries(stated))).toEqual(settingsFrom({}));
    // Each one alone is read: a wrong value would be refused, or change the settings.
    for (const [name] of stated) {
      const wrong = (): unknown => settingsFrom({ [name]: 'embedded:/elsewhere' });
      expect([name, refusedOr(wrong)]).not.toEqual([name, settingsFrom({})]);
    }
  });

  it('names tests and files that are there', () => {
    const paths = [...page.matchAll(/`((?:libs|apps|test)\/[^`]+\.ts)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('states the constants as they are', () => {
    const constants = rows.flatMap((cells) => {
      const [, name, file] = /^constant `(\w+Millis)` in `(\S+)`$/.exec(cells[3] ?? '') ?? [];
      return name && file ? [[name, file, cells[1]!] as const] : [];
    });
    expect(constants.length).toBeGreaterThan(3);
    for (const [name, file, stated] of constants) {
      const [, millis] = new RegExp(`const ${name} = ([\\d_]+);`).exec(readFileSync(join(root, file), 'utf8')) ?? [];
      expect([name, stated]).toEqual([name, `${Number(millis?.replaceAll('_', '')) / 1_000} s`]);
    }
  });
});

function refusedOr(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
