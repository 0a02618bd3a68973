import { Readable } from 'node:stream';
import { invalid, Problem, problemDetails, strictJson } from '#http';
import type { DecisionResult } from './decisions.ts';

const maxLines = 100_000;
const maxLineBytes = 4 * 1024;
const newline = 0x0a;

/**
 * Answers one line for each line of questions, in order, while the questions are still arriving. Memory holds one chunk in
 * each direction: a slow reader of the answers slows the reading of the questions.
 */
export function answerLines(questions: Readable, traceId: string, answer: Answerer): Readable {
  return Readable.from(answered(questions, traceId, answer), { objectMode: false, highWaterMark: 64 * 1024 });
}

type Answerer = (question: unknown) => Promise<DecisionResult>;

async function* answered(questions: Readable, traceId: string, answer: Answerer): AsyncGenerator<string> {
  let count = 0;
  for await (const line of linesOf(questions)) {
    if (++count > maxLines) {
      yield text(problem(new Problem('BODY_TOO_LARGE'), traceId));
      return;
    }
    yield text(await resultOf(line, traceId, answer));
  }
}

async function resultOf(line: Buffer | 'tooLong', traceId: string, answer: Answerer): Promise<DecisionResult> {
  if (line === 'tooLong') return problem(new Problem('BODY_TOO_LARGE'), traceId);
  const parsed = strictJson(line, { stringBytes: maxLineBytes, keys: 200 });
  return 'errors' in parsed ? problem(invalid(...parsed.errors), traceId) : answer(parsed.value);
}

/** Lines without their newline. Empty lines are skipped; a line that is too long is discarded while it arrives. */
async function* linesOf(source: Readable): AsyncGenerator<Buffer | 'tooLong'> {
  let rest: Buffer[] = [];
  let bytes = 0;
  // A caller who sends too much must still be able to read the answers, so the connection is kept.
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline, from); end >= 0; end = chunk.indexOf(newline, from)) {
      const line = take(chunk.subarray(from, end));
      if (line === 'tooLong' || line.length > 0) yield line;
      from = end + 1;
    }
    bytes += chunk.length - from;
    if (bytes <= maxLineBytes) rest.push(chunk.subarray(from));
    else rest = [];
  }
  const last = take(Buffer.alloc(0));
  if (last === 'tooLong' || last.length > 0) yield last;

  function take(end: Buffer): Buffer | 'tooLong' {
    const length = bytes + end.length;
    const line = length > maxLineBytes ? 'tooLong' : Buffer.concat([...rest, end]);
    rest = [];
    bytes = 0;
    return line;
  }
}

const problem = (error: Problem, traceId: string): DecisionResult => {
  const { status, body } = problemDetails(error, traceId);
  return { status, problem: body };
};

const text = (result: DecisionResult): string => `${JSON.stringify(result)}\n`;
