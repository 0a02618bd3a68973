import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './cruise.ts';

/** Each reads a clock, waits or draws by chance, and is refused by `.oxlintrc.json`. */
const impure = [
  'Date.now()',
  'Math.random()',
  'Temporal.Now.instant()',
  'crypto.randomUUID()',
  'globalThis.crypto',
  'performance.now()',
  'process.hrtime()',
  'setTimeout(f, 1)',
  'setImmediate(f)',
];
/** The linter cannot tell a date without arguments, which is now, from one with them. */
const presentDate = /\bDate\s*\(\s*\)/;
const pureLibs = ['libs/domain/src', 'libs/kernel/src'];

describe('the rules know no clock and no chance', () => {
  let house = '';
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'ledger-pure-'));
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    for (const lib of pureLibs) {
      mkdirSync(join(house, lib), { recursive: true });
      const lines = [...impure, 'Date.UTC(2026, 0)', "Date.parse('2026-01-01')"].map((text) => `f(${text});\n`);
      for (const file of ['rule.ts', 'rule.spec.ts']) writeFileSync(join(house, lib, file), lines.join(''));
    }
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(pureLibs)('by their globals, in %s', (lib) => {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix', lib], { cwd: house, encoding: 'utf8' });
    const found = stdout.matchAll(/^(.+?):(\d+):.*no-restricted/gm).map(([, file, line]) => `${file}:${line}`);
    expect([...found].sort()).toEqual(impure.map((_, index) => `${lib}/rule.ts:${index + 1}`));
  });

  it('by the present date', () => {
    const sources = pureLibs.flatMap((lib) => globSync(`${lib}/**/*.ts`, { cwd: root }));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => presentDate.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    expect('new Date()').toMatch(presentDate);
    expect('new Date(written)').not.toMatch(presentDate);
  });
});
