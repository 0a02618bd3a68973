import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const tags = ['fault', 'caller', 'durable', 'heals'] as const;

interface Fault {
  readonly test: string;
  readonly cells: readonly string[];
}

/** `docs/failures.md`: from the comment that stands before each test of a fault, with the tags `@fault`, `@caller`, `@durable`, `@heals`. */
export function failuresPage(): string {
  const rows = declaredFaults().map(({ test, cells }) => `| ${[...cells, `\`${test}\``].join(' | ')} |`);
  return `${[
    '# Failures',
    'Made by `npm run docs` from the tests of the faults; not edited by hand.',
    [
      'What can go wrong, what a caller sees of it, what is on the disk whatever happens, and how it heals. What is not listed here is not',
      'tested. What an operator does about it is in [operations](operations.md).',
    ].join('\n'),
    [
      'A test that names FAULT_SEED is repeated by seeds: `npm test` has one round of it where a round takes seconds, else two, and',
      '`npm run test:full` has 2, 10 or 20 (`test/faults/rounds.ts`). The seed of a round that failed repeats it: `FAULT_SEED=<seed>`.',
    ].join('\n'),
    ['| fault | what the caller sees | what is durable | how it heals | test |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}

/** In the order of the paths, the tests of whole processes first. Throws at a declaration that is not complete. */
export function declaredFaults(): readonly Fault[] {
  const specs = ['test/faults/**/*.spec.ts', '{apps,libs}/**/*.spec.ts'].flatMap((pattern) =>
    globSync(pattern, { cwd: root }).toSorted(),
  );
  return specs.flatMap((test) => declarationsIn(readFileSync(join(root, test), 'utf8'), test));
}

function declarationsIn(text: string, test: string): readonly Fault[] {
  return [...text.matchAll(/\/\*\*\n *\* (@fault [^]*?)\n *\*\//g)].map(([, declaration]) => {
    const stated = declaration!.replaceAll(/\n *\* (?!@)/g, ' ').split(/\n *\* /);
    const cells = stated.map((line, n) => line.split(`@${tags[n]} `)[1]);
    if (stated.length !== tags.length || cells.includes(undefined))
      throw new Error(`${test}: a fault is declared by ${tags.map((tag) => `@${tag}`).join(', ')}, in this order`);
    return { test, cells: cells as string[] };
  });
}
