import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './readme.ts';

/** A file as it is read for what it names: of code the comments and titles of tests, of a page all of it. */
export interface Text {
  /** From the root, with slashes. */
  readonly file: string;
  /** In one line each paragraph or comment, so that what is broken over lines is found. */
  readonly text: string;
}

const notOurs = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Every file of the repository, from the root. */
export const tree: readonly string[] = filesIn('');

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Code and pages that may cite and name paths; what is generated says what its source says. */
export const texts = (): readonly Text[] => [
  ...tree.filter((file) => /(?<!\.generated)\.m?ts$|\.mjs$/.test(file)).map((file) => ({ file, text: wordsOfCode(read(file)) })),
  ...tree.filter((file) => file.endsWith('.md')).map((file) => ({ file, text: wordsOfPage(read(file)) })),
];

const comment = /\/\*[\s\S]*?\*\/|(?:^|[ \t])\/\/ .*$/gm;
const title = /\b(?:describe|it)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1/g;

/** The comments and the titles of tests, a line each. */
export function wordsOfCode(code: string): string {
  const comments = [...code.matchAll(comment)].map(([text]) => text.replaceAll(/\s*\n\s*\*?\s*/g, ' '));
  const titles = [...code.matchAll(title)].map(([, , text]) => text!);
  return [...comments, ...titles].join('\n');
}

const link = /https?:\/\/\S+/g;

/** A page without its addresses; paragraphs in one line, tables and code as they are. */
export const wordsOfPage = (page: string): string => page.replaceAll(link, '').replaceAll(/(?<![|`])\n(?=[a-z(`"])/g, ' ');
