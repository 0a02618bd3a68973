import { decide, type Question } from '#domain';
import { instantOf, millisOf } from '#kernel';
import { subjectOf12, subjectOf1000, type Scene } from './decide/subjects.ts';
import { count, median, printTable } from './support/table.ts';

const rounds = 7;
const roundMillis = 400;

/** Decisions a second of processor time, whoever else uses the machine: the median of some rounds, after one that warms up. */
function rateOf({ subject, catalogue }: Scene, at: Question['at']): number {
  const question: Question = { purposeId: 'newsletter', operation: 'use', at };
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

const rowOf = (name: string, scene: Scene, aim: string): readonly string[] => {
  const at = instantOf(millisOf(scene.subject.recordedAt!) + 1);
  const rate = rateOf(scene, at);
  const { code } = decide({ purposeId: 'newsletter', operation: 'use', at }, scene.subject, scene.catalogue);
  const bytes = Buffer.byteLength(JSON.stringify(scene.subject));
  return [name, count(scene.facts), code, count(rate), (1_000 / rate).toFixed(4), aim, count(bytes)];
};

const few = await subjectOf12();
const many = await subjectOf1000();
printTable(
  ['the decision alone, on one core', 'facts', 'answer', 'a second', 'ms each', 'aim', 'bytes of its document'],
  [rowOf('a subject as most are', few, '200,000 a second'), rowOf('a subject with many facts', many, '2 ms each')],
);
