import { isDeepStrictEqual, styleText } from 'node:util';
import type { Answer } from './client.ts';
import { tableOf } from './table.ts';

/** What an answer must hold, by path; `status` is the HTTP status. */
export type Expected = Readonly<Record<string, unknown>>;

/** Prints the story and compares each answer with what is expected of it. */
export interface Narrator {
  chapter(title: string): void;
  text(text: string): void;
  table(rows: readonly (readonly string[])[]): void;
  /** Prints the step; throws `NotAsExpected` when the answer differs. */
  step(sentence: string, answer: Promise<Answer>, expected: Expected): Promise<Answer>;
  /** How many steps were as expected. */
  stepsDone(): number;
}

export class NotAsExpected extends Error {
  override readonly name = 'NotAsExpected';
}

export function narratorTo(print: (text: string) => void): Narrator {
  let done = 0;
  let chapters = 0;
  const check = (sentence: string, answer: Answer, expected: Expected): void => {
    const differences = differencesOf(answer, expected);
    if (differences.length > 0) {
      print(styleText('red', `  NO  ${sentence}`));
      for (const difference of differences) print(`      ${difference}`);
      throw new NotAsExpected(sentence);
    }
    done += 1;
    print(`${styleText('green', '  ok')}  ${sentence}`);
    print(styleText('dim', `      ${summaryOf(expected)}`));
  };
  return {
    chapter: (title) => print(styleText('bold', `\n${(chapters += 1)}. ${title}\n`)),
    text: (text) => print(`  ${text}`),
    table: (rows) => print(`\n${tableOf(rows).replaceAll(/^/gm, '      ')}\n`),
    step: async (sentence, sent, expected) => {
      const answer = await sent;
      check(sentence, answer, expected);
      return answer;
    },
    stepsDone: () => done,
  };
}

const valueAt = (answer: Answer, path: string): unknown => (path === 'status' ? answer.status : answer.at(path));

function differencesOf(answer: Answer, expected: Expected): string[] {
  return Object.entries(expected)
    .filter(([path, value]) => !isDeepStrictEqual(valueAt(answer, path), value))
    .map(([path, value]) => `${path}: expected ${JSON.stringify(value)}, was ${JSON.stringify(valueAt(answer, path))}`);
}

const summaryOf = (expected: Expected): string =>
  Object.entries(expected)
    .map(([path, value]) => (path === 'status' ? String(value) : `${path} ${shown(value)}`))
    .join(', ');

/** Ids are long and say nothing: their beginning is enough to find them again. */
const shown = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(shown).join(', ')}]` : String(value).replace(/^([0-9a-f]{8})-[0-9a-f-]{27}$/, '$1…');
