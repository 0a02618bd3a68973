import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const rows = [...glossary.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row!.split(' | ').map((cell) => cell.trim()));
const entries = rows.filter(([term]) => term !== 'term' && !/^-+$/.test(term!));

/** Every event type, from where the types are written down. */
function eventTypes(): string[] {
  const domain = join(root, 'libs/domain/src');
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.events.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(domain, file), 'utf8').matchAll(/\bFact<\s*'(\w+)'/g)].map(([, type]) => type!),
  );
}

describe('the glossary', () => {
  it('gives every term a meaning, a source and the word that code uses', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it('has one entry a term', () => {
    const terms = entries.map(([term]) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it('says of every event what it speaks of', () => {
    const words = new Set(
      [
        ...entries
          .map((cells) => cells[3])
          .join()
          .matchAll(/`([^`]+)`/g),
      ].map(([, word]) => word!),
    );
    expect(eventTypes().filter((type) => !words.has(type))).toEqual([]);
  });

  it('names no word that the code has left behind', () => {
    const words = new Set(entries.flatMap((cells) => [...cells[3]!.matchAll(/`@?([A-Za-z]\w+)`/g)].map(([, word]) => word!)));
    const code = ['apps', 'libs'].map(codeOf).join('\n');
    expect(words.size).toBeGreaterThan(100);
    expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
  });
});

const codeOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
