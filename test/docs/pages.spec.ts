import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ledgerEvents, refusalCodes } from '#domain';
import { problemKinds } from '#http';
import { defaultRole } from '../../apps/command-api/src/route/attributed.body.ts';
import { accessPage } from '../../tools/docs/access-page.ts';
import { declaredFaults } from '../../tools/docs/failures-page.ts';
import { pages } from '../../tools/docs/pages.ts';
import { declaredRoutes, routesOfTheService } from '../api/declared-routes.ts';

const root = resolve(import.meta.dirname, '../..');
const docs = join(root, 'docs');

describe('the generated pages', () => {
  it.each(Object.keys(pages))('docs/%s says what runs today (else: npm run docs)', (name) => {
    expect(readFileSync(join(docs, name), 'utf8')).toBe(pages[name]!());
  });

  it('docs/access.md says who may call each route today (else: npm run docs)', () => {
    const page = accessPage(routesOfTheService(), defaultRole);
    expect(readFileSync(join(docs, 'access.md'), 'utf8')).toBe(page);
    expect(declaredRoutes().filter((route) => !page.includes(`\`${route}\``))).toEqual([]);
  });

  it('name every event', () => {
    const page = pages['events.md']!();
    expect(Object.keys(ledgerEvents.types).filter((type) => !page.includes(`### ${type}\n`))).toEqual([]);
  });

  it('name every fault that a test declares, each with what a caller sees, what is durable and how it heals', () => {
    expect(declaredFaults().length).toBeGreaterThan(30);
    expect(declaredFaults().filter(({ cells }) => cells.some((cell) => cell.trim() === '' || cell.includes('|')))).toEqual([]);
  });

  it('name a fault of every test under test/faults', () => {
    const specs = globSync('test/faults/**/*.spec.ts', { cwd: root });
    const declaring = new Set(declaredFaults().map(({ test }) => test));
    expect(specs.length).toBeGreaterThan(20);
    const undeclared = specs.filter((spec) => !declaring.has(spec));
    const howTo = 'write /** @fault … @caller … @durable … @heals … */ above its describe or it, then npm run docs';
    expect(undeclared.map((spec) => `${spec} declares no fault: ${howTo}`)).toEqual([]);
  });

  it('name every refusal and every other problem, each with a time and a remedy', () => {
    const page = pages['refusals.md']!();
    expect(Object.keys(problemKinds).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
    expect(refusalCodes.filter((code) => !Object.hasOwn(problemKinds, code))).toEqual([]);
    expect(Object.entries(problemKinds).filter(([, { when, remedy }]) => !when.endsWith('.') || !remedy.endsWith('.'))).toEqual(
      [],
    );
  });
});
