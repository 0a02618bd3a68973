import { verdicts, type Fault, type Report } from '../verdict.ts';

/** The most warnings that people are shown one by one; programs are shown all. */
const mostWarnings = 20;

/** A report for people: the verdict and where, then what was verified. */
export function* reportLines(report: Report): Generator<string, void> {
  const { verdict, fault, warnings } = report;
  yield `${verdict}: ${verdicts[verdict]}`;
  if (fault) yield* placeLines(fault);
  yield '';
  for (const [name, value] of properties(report)) yield `${name.padEnd(18)}${value}`;
  if (warnings.length > 0) yield `\n${warnings.length} warnings`;
  for (const warning of warnings.slice(0, mostWarnings))
    yield `  ${warning.verdict}: ${[...placeLines(warning)].map((line) => line.trim()).join(', ')}`;
}

function* placeLines({ file, index, stream, why }: Fault): Generator<string, void> {
  if (file !== undefined) yield `  file    ${file}`;
  if (index !== undefined) yield `  index   ${index}`;
  if (stream !== undefined) yield `  stream  ${stream}`;
  if (why !== undefined) yield `  because ${why}`;
}

function* properties(report: Report): Generator<readonly [string, string | number], void> {
  const { origin, from, to, subjectRef, root, signedBy, cosignedBy, entries, streams, texts, subjectsReplayed } = report;
  if (origin !== undefined) yield ['log', origin];
  if (from !== undefined && to !== undefined) yield ['entries', `${from} to ${to}, ${entries} read`];
  if (subjectRef !== undefined)
    yield ['only', `${subjectRef}: its entries are in the log and none is missing between; others may follow`];
  if (root !== undefined) yield ['root', root];
  if (signedBy.length > 0) yield ['signed by', signedBy.join(', ')];
  if (cosignedBy.length > 0) yield ['witnesses', cosignedBy.join(', ')];
  yield ['streams', streams];
  yield ['texts', texts];
  yield [
    'subjects replayed',
    from === 0 && subjectRef === undefined ? subjectsReplayed : 'none: the bundle does not hold the whole log',
  ];
}
