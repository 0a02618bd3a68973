import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { misquotedIn, unresolvedIn } from './citations.ts';
import { hasHeading, readPages } from './pages-of-law.ts';
import { missingIn } from './paths.ts';
import { root } from './readme.ts';
import { texts, tree, wordsOfCode, wordsOfPage } from './texts.ts';

const pages = readPages();
const decisions = readdirSync(join(root, 'docs/decisions'));
const all = texts();

describe('what the code and the pages cite', () => {
  it('can be read in docs/', () => expect(all.flatMap((text) => unresolvedIn(text, pages, decisions))).toEqual([]));

  it('is found at all', () => {
    const citing = all.filter(({ text }) => /\b(domain-model|http-api|trust) \d/.test(text));
    expect(citing.length).toBeGreaterThan(80);
  });

  it.each([
    ['a section that is not there', 'domain-model 99'],
    ['a page that is not there', 'style 4'],
    ['a heading that is not there', 'architecture, "Kitchen"'],
    ['a name that its section lacks', 'domain-model 6, "Kitchen"'],
    ['a rule that is not there', 'by rule 77'],
    ['a step that is not there', 'steps 3c and 9a'],
    ['a step without its number', 'domain-model 7, step g'],
    ['a decision that nobody wrote', 'docs/decisions/9999'],
  ])('is missed where it is %s', (_, words) => {
    for (const text of [wordsOfCode(`/** ${words} */`), wordsOfPage(words)]) {
      expect(unresolvedIn({ file: 'planted', text }, pages, decisions)).toHaveLength(1);
    }
  });

  it('is found when it is broken over lines of a comment', () => {
    const broken = 'domain-model 2, "State\n * of a kitchen"';
    const text = wordsOfCode(`/**\n * What holds (${broken}).\n */`);
    expect(unresolvedIn({ file: 'planted', text }, pages, decisions)).toHaveLength(1);
  });
});

describe('what the properties and their oracle quote', () => {
  const quoting = all.filter(({ file }) => file.startsWith('test/properties/'));

  it('is said by a page in these words', () => {
    expect(quoting.length).toBeGreaterThan(30);
    expect(quoting.flatMap((text) => misquotedIn(text, pages))).toEqual([]);
  });

  it('is missed where no page says it, also when it is broken over lines', () => {
    const text = wordsOfCode('/**\n * Rule 6: "a no is\n * always accepted", and "a no is never\n * refused".\n */');
    expect(misquotedIn({ file: 'planted', text }, pages)).toEqual(['planted: "a no is never refused"']);
  });
});

describe('the steps that `ledger decide --why` prints', () => {
  const printed = readFileSync(join(root, 'apps/cli/src/decide/print-path.ts'), 'utf8');
  const steps = [...printed.matchAll(/^ {2}'(\d[a-i]?)':/gm)].map(([, step]) => step!);

  it('are explained under the same numbers', () => {
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.filter((step) => !hasHeading(pages.get('domain-model')!.text, `Step ${step}`))).toEqual([]);
  });
});

describe('the paths that comments and pages name', () => {
  it('are there', () => expect(all.flatMap((text) => missingIn(text, tree))).toEqual([]));

  it.each([
    ['a file', 'libs/domain/src/kitchen.ts'],
    ['a folder', '`libs/kitchen/`'],
    ['a file that is named without its folder', 'kitchen.spec.ts'],
    ['a link', '[the kitchen](kitchen.md)'],
  ])('are missed where there is no such thing: %s', (_, words) => {
    for (const text of [wordsOfCode(`// see ${words}`), wordsOfPage(`See ${words}.`)]) {
      expect(missingIn({ file: 'planted', text }, tree).length).toBeGreaterThan(0);
    }
  });

  it('may start at the root or in a folder, or hold a star', () => {
    const text = '`docs/glossary.md`, `src/index.ts`, `*.spec.ts`, `.schema.ts`, `libs/kernel/`, [README](README.md)';
    expect(
      missingIn({ file: 'docs/planted.md', text: text.replace('[README](README.md)', '[README](../README.md)') }, tree),
    ).toEqual([]);
  });
});
