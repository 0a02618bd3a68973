import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsFrom } from '#runtime';
import { settingNames } from '../docker/compose-file.ts';
import { root } from './readme.ts';

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
/** The cells of every table row of a text, without the heads. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!---|what |variable |code )/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));
const rows = rowsOf(page);
const rowsUnder = (heading: string) => rowsOf(page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '');

describe('docs/operations.md', () => {
  const settings = rowsUnder('Settings').map(([name, value]) => [name!.slice(1, -1), value!] as const);

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

  it('says what to do about each code with which a start or a command ends', () => {
    const codes = codesOfRefusals();
    expect(codes.length).toBeGreaterThan(20);
    const explained = new Set(
      rowsUnder('Codes at the start').flatMap(([first]) => [...first!.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code!)),
    );
    expect(codes.filter((code) => !explained.has(code))).toEqual([]);
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

/** What the codes begin with that a person at a terminal reads; others are caught within a process. */
const ofAStart = /^(?:LEDGER|VIEWS|COPY|BACKUP|DEVELOPMENT_KEY|SETTINGS|ADDRESS)_/;

/** The codes of the errors that end a process, from the classes that bear them. */
function codesOfRefusals(): readonly string[] {
  const sources = globSync('{libs,apps}/**/*.ts', { cwd: root, exclude: ['libs/client/**', '**/*.spec.ts'] });
  const codes = sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const listed = file.endsWith('-refused.ts')
      ? [...text.matchAll(/^ {2}([A-Z]+(?:_[A-Z]+)+):/gm)].map(([, code]) => code!)
      : [];
    const declared = [...text.matchAll(/readonly code(?: =|:) ((?:'[A-Z_]+'(?: \| )?)+);/g)];
    return [...listed, ...declared.flatMap(([, union]) => [...union!.matchAll(/[A-Z_]+/g)].map(([code]) => code))];
  });
  return [...new Set(codes)].filter((code) => ofAStart.test(code));
}

function refusedOr(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
