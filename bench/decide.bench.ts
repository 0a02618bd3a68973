import { decide, type Question } from '#domain';
import { instantOf, millisOf } from '#kernel';
import { subjectOf12, subjectOf1000, type Scene } from './decide/subjects.ts';
import { count, median, printTable } from './support/table.ts';

const rounds = 7;
const roundMillis = 400;
const aim = 200_000;

/** A question of now about every category of the purpose, or those named. */
const questionTo = ({ subject }: Scene, dataCategories?: readonly string[]): Question => ({
  purposeId: 'newsletter',
  operation: 'use',
  at: instantOf(millisOf(subject.recordedAt!) + 1),
  ...(dataCategories && { dataCategories }),
});

/** Decisions a second of processor time, whoever else uses the machine: the median of some rounds, after one that warms up. */
function rateOf({ subject, catalogue }: Scene, question: Question): number {
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const from = process.cpuUsage();
    let decisions = 0;
    let spent = 0;
    for (; spent < roundMillis; spent = millisSince(from))
      for (let each = 0; each < 50; each++, decisions++) decide(question, subject, catalogue);
    if (round > 0) rates.push((1_000 * decisions) / spent);
  }
  return median(rates);
}

function millisSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

function rowOf(name: string, scene: Scene, rate: number, aim: string): readonly string[] {
  const { code } = decide(questionTo(scene), scene.subject, scene.catalogue);
  const bytes = Buffer.byteLength(JSON.stringify(scene.subject));
  return [name, count(scene.facts), code, count(rate), (1_000 / rate).toFixed(4), aim, count(bytes)];
}

const few = await subjectOf12();
const many = await subjectOf1000();
const rate = rateOf(few, questionTo(few));
const rateOfOneCategory = rateOf(few, questionTo(few, ['email']));
const rateOfMany = rateOf(many, questionTo(many));
printTable(
  ['the decision alone, on one core', 'facts', 'answer', 'a second', 'ms each', 'aim', 'bytes of its document'],
  [
    rowOf('a subject as most are, 3 categories', few, rate, `${count(aim)} a second`),
    rowOf('the same, 1 category asked about', few, rateOfOneCategory, ''),
    rowOf('a subject with many facts', many, rateOfMany, '2 ms each'),
  ],
);
if (rate < aim) {
  const [whole, one] = [1e6 / rate, 1e6 / rateOfOneCategory];
  const category = (whole - one) / 2;
  console.log(
    `\nMissed, the decision: of ${count(whole)} µs, each of the 3 categories takes ${count(category)}; ${count(one - category)} go into ` +
      `the consent, the search for the next instant at which the answer flips, and the answer itself.`,
  );
}
