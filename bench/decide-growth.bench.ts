import { decide, type Question } from '#domain';
import { instantOf, millisOf } from '#kernel';
import { grownTo, withEveryEndAhead, withoutEnds, type Grown, type Growth } from './decide/growing-subject.ts';
import type { Scene } from './decide/subjects.ts';
import { givenAndWithdrawn, givenWithEnds, waitsOf, type Send } from './http/growth.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, median, printTable, ratio } from './support/table.ts';

// What a question and a command cost against the number of facts of one subject. Linear at most: ten times the facts cost
// ten times as much or less.

/** The last `x` of each, against 1,000 facts. */
const aim = 'at 10,000 facts at most 3 times the cost at 1,000';

const sizes = [10_000, 1_000, 100, 10];
const rounds = 5;
const roundMillis = 300;

/** Milliseconds of a question about every category: the median of some rounds, after one that warms up. */
function questionMillis({ subject, catalogue }: Scene): number {
  const question: Question = { purposeId: 'newsletter', operation: 'use', at: instantOf(millisOf(subject.recordedAt!) + 1) };
  const each: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const from = performance.now();
    let asked = 0;
    let spent = 0;
    for (; spent < roundMillis; asked++, spent = performance.now() - from) decide(question, subject, catalogue);
    if (round > 0) each.push(spent / asked);
  }
  return median(each);
}

async function rowsOf(name: string, growth: Growth): Promise<readonly (readonly string[])[]> {
  const grown: (Grown & { readonly questionMillis: number })[] = [];
  for (const size of sizes) {
    const scene = await grownTo(size, growth);
    grown.unshift({ ...scene, questionMillis: questionMillis(scene) });
  }
  return grown.map(({ facts, questionMillis, commandMillis }, index) => {
    const less = grown[index - 1];
    return [
      ...[name, count(facts), millis(questionMillis), less ? ratio(questionMillis / less.questionMillis) : ''],
      ...[millis(commandMillis), less ? ratio(commandMillis / less.commandMillis) : ''],
    ];
  });
}

/** Each size leaves room below 10,000 facts, where a stream takes no more consents. */
const sizesOverHttp = [10, 100, 1_000, 9_900];

async function httpRowsOf(name: string, send: Send): Promise<readonly (readonly string[])[]> {
  const waits = await inBenchFolder((folder) => waitsOf(folder, send, sizesOverHttp));
  return waits.map((wait, index) => {
    const less = waits[index - 1];
    const cells = (['command', 'firstQuestion', 'question'] as const).flatMap((what) => [
      millis(wait[what]),
      less ? ratio(wait[what] / less[what]) : '',
    ]);
    return [name, count(wait.facts), ...cells];
  });
}

const millis = (value: number): string => value.toPrecision(3);

console.log(`Aim: ${aim}.\n\nIn one process, on a store in memory:\n`);
printTable(
  ['one subject', 'facts', 'ms a question', 'x', 'ms a command', 'x'],
  [...(await rowsOf('no end ahead', withoutEnds)), ...(await rowsOf('every end ahead', withEveryEndAhead))],
);
console.log('\nOver HTTP, one caller, a standalone process that projects every event:\n');
printTable(
  ['one subject', 'facts', 'ms a command', 'x', 'ms a question after it', 'x', 'ms another question', 'x'],
  [...(await httpRowsOf('no end ahead', givenAndWithdrawn)), ...(await httpRowsOf('every end ahead', givenWithEnds))],
);
