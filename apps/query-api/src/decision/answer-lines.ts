import { Readable } from 'node:stream';
import { invalid, Problem, problemDetails, strictJson } from '#http';
import type { DecisionResult } from './decisions.ts';

const maxLines = 100_000;
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
  readonly answer: (question: unknown) => Promise<DecisionResult>;
}

/**
 * Answers one line for each line of questions, in order, while the questions are still arriving. Memory holds one chunk in
 * each direction: a slow reader of the answers slows the reading of the questions.
 */
export function answerLines(questions: Readable, how: HowToAnswer): Readable {
  return Readable.from(textOf(answered(questions, how)), { objectMode: false, highWaterMark: 64 * 1024 });
}

async function* textOf(lines: AsyncIterable<AnsweredLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* answered(questions: Readable, how: HowToAnswer): AsyncGenerator<AnsweredLine> {
  let line = 0;
  for await (const sent of linesOf(questions)) {
    line++;
    if (line > maxLines) return yield { line, ...problem(new Problem('BODY_TOO_LARGE'), how.traceId) };
    if (isBlank(sent)) continue;
    if (how.hasExpired()) return yield { line, ...problem(new Problem('UNAUTHENTICATED'), how.traceId) };
    yield { line, ...(await resultOf(sent, how)) };
  }
}

async function resultOf(line: SentLine, { traceId, answer }: HowToAnswer): Promise<DecisionResult> {
  if (line === 'tooLong') return problem(new Problem('BODY_TOO_LARGE'), traceId);
  const parsed = strictJson(line, maxLineBytes);
  return 'errors' in parsed ? problem(invalid(parsed.errors), traceId) : answer(parsed.value);
}

type SentLine = Buffer | 'tooLong';

const isBlank = (line: SentLine): boolean => line !== 'tooLong' && line.every((byte) => blanks.has(byte));
const blanks: ReadonlySet<number> = new Set(Buffer.from(' \t\r'));

/** Lines without the LF or CRLF that ends them; a line that is too long is discarded while it arrives. */
async function* linesOf(source: Readable): AsyncGenerator<SentLine> {
  let rest: Buffer[] = [];
  let bytes = 0;
  // A caller who sends too much must still be able to read the answers, so the connection is kept.
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline, from); end >= 0; end = chunk.indexOf(newline, from)) {
      yield take(chunk.subarray(from, end));
      from = end + 1;
    }
    bytes += chunk.length - from;
    if (bytes <= maxLineBytes + 1) rest.push(chunk.subarray(from));
    else rest = [];
  }
  if (bytes > 0) yield take(Buffer.alloc(0));

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
