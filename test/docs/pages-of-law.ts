import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './readme.ts';

/** A page of `docs/` as citations see it: its numbered sections, and the names of everything in it. */
export interface Page {
  /** By number. */
  readonly sections: ReadonlyMap<string, string>;
  /** All of the page. */
  readonly text: string;
}

const folder = join(root, 'docs');

/** The pages by name: `domain-model`, `http-api`, ... */
export const readPages = (): ReadonlyMap<string, Page> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [file.slice(0, -'.md'.length), pageOf(readFileSync(join(folder, file), 'utf8'))]),
  );

export function pageOf(text: string): Page {
  const parts = text.split(/^(?=## )/m);
  const numbered = parts.flatMap((part) => {
    const number = /^## (\d+)\. /.exec(part)?.[1];
    return number === undefined ? [] : [[number, part] as const];
  });
  return { sections: new Map(numbered), text };
}

/** Whether a text has a heading, or a paragraph in bold, of this name. */
export const isNamed = (text: string, name: string): boolean =>
  [...text.matchAll(/^#{2,4} (?:\d+\. )?(.+)$|\*\*([^*]+?)\.?\*\*/gm)].some(
    ([, heading, bold]) => (heading ?? bold)!.toLowerCase() === name.toLowerCase(),
  );

/** Whether a page has a heading that begins so: `Rule 4`, `Step 3a`. */
export const hasHeading = (text: string, beginning: string): boolean =>
  text.split('\n').some((line) => line.startsWith(`### ${beginning}:`));
