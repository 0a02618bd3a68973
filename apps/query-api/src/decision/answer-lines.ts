import { Readable } from 'node:stream';
import { invalid, Problem, problemDetails, strictJson } from '#http';
import type { DecisionResult } from './decisions.ts';

const maxLines = 100_000;
/** So many lines are answered together at most, as in a batch. */
const maxGroup = 100;
const maxLineBytes = 4 * 1024;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** The answer to one line of questions. */
export interface AnsweredLine extends DecisionResult {
  /** Its number in what was sent, from 1; blank lines count. */
  readonly line: number;
}

export interface HowToAnswer {
  readonly traceId: string;
  /** Whether the token of the caller has expired by now. */
  readonly hasExpired: () => boolean;
  /** As many results as questions, in their order. */
  readonly answer: (questions: readonly unknown[]) => Promise<readonly DecisionResult[]>;
}

/**
 * Answers one line for each line of questions, in order, while the questions are still arriving: those that came together are
 * answered together. Memory holds one chunk in each direction: a slow reader of the answers slows the reading of the questions.
 */
export function answerLines(questions: Readable, how: HowToAnswer): Readable {
  return Readable.from(textOf(answered(questions, how)), { objectMode: false, highWaterMark: 64 * 1024 });
}

async function* textOf(groups: AsyncIterable<readonly AnsweredLine[]>): AsyncGenerator<string> {
  for await (const lines of groups) yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function* answered(questions: Readable, how: HowToAnswer): AsyncGenerator<readonly AnsweredLine[]> {
  let before = 0;
  for await (const group of groupsOf(questions)) {
    const first = before + 1;
    const lines = group.map((sent, index) => ({ line: first + index, sent }));
    const wanted = lines.filter(({ line, sent }) => line <= maxLines && !isBlank(sent));
    if (wanted[0] && how.hasExpired())
      return yield [{ line: wanted[0].line, ...problem(new Problem('UNAUTHENTICATED'), how.traceId) }];
    const results = await resultsOf(wanted, how);
    if (wanted.length > 0) yield wanted.map(({ line }, index) => ({ line, ...results[index]! }));
    before += group.length;
    if (before > maxLines) return yield [{ line: maxLines + 1, ...problem(new Problem('BODY_TOO_LARGE'), how.traceId) }];
  }
}

async function resultsOf(lines: readonly { readonly sent: SentLine }[], how: HowToAnswer): Promise<readonly DecisionResult[]> {
  const read = lines.map(({ sent }) => questionIn(sent, how.traceId));
  const results = await how.answer(read.flatMap((each) => ('question' in each ? [each.question] : [])));
  let next = 0;
  return read.map((each) => ('question' in each ? results[next++]! : each));
}

function questionIn(line: SentLine, traceId: string): DecisionResult | { readonly question: unknown } {
  if (line === 'tooLong') return problem(new Problem('BODY_TOO_LARGE'), traceId);
  const { value, errors } = strictJson(line, maxLineBytes);
  return errors.length > 0 ? problem(invalid(errors), traceId) : { question: value };
}

type SentLine = Buffer | 'tooLong';

const isBlank = (line: SentLine): boolean => line !== 'tooLong' && line.every((byte) => blanks.has(byte));
const blanks: ReadonlySet<number> = new Set(Buffer.from(' \t\r'));

/** Lines that came together, without the LF or CRLF that ends them; a line that is too long is discarded while it arrives. */
async function* groupsOf(source: Readable): AsyncGenerator<readonly SentLine[]> {
  let rest: Buffer[] = [];
  let bytes = 0;
  // A caller who sends too much must still be able to read the answers, so the connection is kept.
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let from = 0;
    let lines: SentLine[] = [];
    for (let end = chunk.indexOf(newline, from); end >= 0; end = chunk.indexOf(newline, from)) {
      lines.push(take(chunk.subarray(from, end)));
      from = end + 1;
      if (lines.length < maxGroup) continue;
      yield lines;
      lines = [];
    }
    bytes += chunk.length - from;
    if (bytes <= maxLineBytes + 1) rest.push(chunk.subarray(from));
    else rest = [];
    if (lines.length > 0) yield lines;
  }
  if (bytes > 0) yield [take(Buffer.alloc(0))];

  function take(end: Buffer): SentLine {
    const kept = bytes + end.length <= maxLineBytes + 1 ? Buffer.concat([...rest, end]) : undefined;
    rest = [];
    bytes = 0;
    const line = kept?.at(-1) === carriageReturn ? kept.subarray(0, -1) : kept;
    return line && line.length <= maxLineBytes ? line : 'tooLong';
  }
}

const problem = (error: Problem, traceId: string): DecisionResult => {
  const { status, body } = problemDetails(error, traceId);
  return { status, problem: body };
};
