import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The shell blocks of one section, in order. Throws when the section has none. */
export function shellBlocks(heading: string): string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block!.trim());
  if (blocks.length === 0) throw new Error(`README.md has no shell block under "${heading}"`);
  return blocks;
}

/** The calls that a page of docs/ shows, but those that wait for more. */
export const callsOf = (page: string): readonly string[] =>
  [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .map(([, block]) => block!.trim())
    .filter((block) => block.startsWith('curl -s '));

/** Every `npm run <script>` and `npm start|test` that the text names. */
export const npmScripts = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/npm (?:run (?:-s )?([a-z][a-z:]*)|(start|test)\b)/g)].map(([, script, short]) => (script ?? short)!),
  ),
];
