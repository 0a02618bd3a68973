import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, root, type Cruised } from './cruise.ts';
import { folderCircles } from './folder-circles.ts';
import { planted, plantedCircle } from './planted-violations.ts';

const fileOf = (rule: string): string => `${planted[rule]!.in}/${rule}.ts`;

/** A house in which every rule is broken once. */
function breakEverything(house: string): void {
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', 'tools/domain-layers.mjs'])
    cpSync(join(root, file), join(house, file));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  // A package that is merely named is enough: the rule looks at where the import leads.
  write('node_modules/@nestjs/common/package.json', '{"name":"@nestjs/common","main":"index.js"}');
  write('node_modules/@nestjs/common/index.js', '');
  for (const [rule, { says, beside = {} }] of Object.entries(planted)) {
    for (const [file, text] of Object.entries({ [fileOf(rule)]: says, ...beside })) write(file, text);
  }
  for (const [file, text] of Object.entries(plantedCircle)) write(file, text);
}

describe('who may enter which room', () => {
  let house = '';
  let project: Cruised;
  let broken: Cruised;
  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'ledger-rooms-'));
    breakEverything(house);
    [project, broken] = await Promise.all([cruise(root), cruise(house)]);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('is kept by every file of the project', () => expect(project.violations).toEqual([]));

  it('has a planted violation for every rule', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(planted))('%s is found where it is broken', (rule) =>
    expect(broken.violations).toContainEqual({ rule, from: fileOf(rule) }),
  );

  it('leads between the folders of a lib or app in one direction', () => expect(folderCircles(project)).toEqual([]));

  it('finds folders that import each other', () =>
    expect(folderCircles(broken)).toEqual([
      'libs/access/src/one -> libs/access/src/two',
      'libs/access/src/two -> libs/access/src/one',
    ]));
});
