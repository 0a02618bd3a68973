import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { answerLines, type AnsweredLine } from './answer-lines.ts';
import type { DecisionResult } from './decisions.ts';

const yes = async (questions: readonly unknown[]): Promise<readonly DecisionResult[]> => questions.map(() => ({ status: 200 }));

const whileValid = { traceId: 'trace', hasExpired: () => false, answer: yes };

async function answersTo(chunks: readonly string[], how: Partial<typeof whileValid> = {}) {
  const questions = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const text = (await Array.fromAsync(answerLines(questions, { ...whileValid, ...how }))).join('');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnsweredLine);
}

describe('the answers to lines', () => {
  it('do not depend on how the lines were cut on their way', async () => {
    const seen: unknown[] = [];
    const answer = async (questions: readonly unknown[]) => (seen.push(...questions), yes(questions));
    await answersTo(['{"a":', '1}\n{"b"', ':"\u00e4"}', '\n{"c":3}'], { answer });
    expect(seen).toEqual([{ a: 1 }, { b: '\u00e4' }, { c: 3 }]);
  });

  it('are looked up together where the lines came together, a hundred at most, and those that are no question not at all', async () => {
    const groups: (readonly unknown[])[] = [];
    const answer = async (questions: readonly unknown[]) => (groups.push(questions), yes(questions));
    const answers = await answersTo([`${'{}\n'.repeat(102)}no JSON\n\n{}\n{`, '}\n'], { answer });
    expect(groups.map(({ length }) => length)).toEqual([100, 3, 1]);
    expect(answers.slice(101).map(({ line, status }) => [line, status])).toEqual([
      ...[
        [102, 200],
        [103, 400],
        [105, 200],
        [106, 200],
      ],
    ]);
  });

  it('end after 100,000', async () => {
    const chunks = Array.from({ length: 1_001 }, () => '{}\n'.repeat(100));
    const answers = await answersTo(chunks);
    expect(answers).toHaveLength(100_001);
    expect(answers.at(-2)).toEqual({ line: 100_000, status: 200 });
    expect(answers.at(-1)).toMatchObject({ line: 100_001, status: 413, problem: { code: 'BODY_TOO_LARGE' } });
  });

  it('end after 100,000 lines, blank ones counted', async () => {
    const answers = await answersTo([...Array.from({ length: 1_000 }, () => '\n'.repeat(100)), '{}\n{}\n']);
    expect(answers).toMatchObject([{ line: 100_001, status: 413 }]);
  });

  it.each(['\n', '\r\n'])('have the number of their line as it was sent, ended by %j; a blank line has none', async (end) => {
    const lines = ['{}', '', '{}', ' \t', '{}', '', ''];
    const text = lines.join(end);
    expect((await answersTo([text])).map(({ line }) => line)).toEqual([1, 3, 5]);
    expect((await answersTo([...text])).map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(await answersTo(['\r'])).toEqual([]);
    expect(await answersTo(['{}\r'])).toEqual([{ line: 1, status: 200 }]);
  });

  it('end with a 401 at the line after the token has expired', async () => {
    let asked = 0;
    const answers = await answersTo(['{}\n{}\n\n', '{}\n', '{}\n'], {
      answer: async (questions) => ((asked += questions.length), yes(questions)),
      hasExpired: () => asked >= 2,
    });
    expect(answers).toEqual([
      { line: 1, status: 200 },
      { line: 2, status: 200 },
      { line: 4, status: 401, problem: expect.objectContaining({ code: 'UNAUTHENTICATED' }) },
    ]);
    expect(asked).toBe(2);
  });

  it('are given while the questions come, and no question is read that nobody reads the answer of', async () => {
    let sent = 0;
    async function* questions() {
      for (; sent < 1_000_000; sent++) yield Buffer.from('{}\n');
    }
    const answers = answerLines(Readable.from(questions()), whileValid);
    const reader = answers.iterator();
    const { value } = (await reader.next()) as { value: Buffer };
    expect(JSON.parse(value.toString().split('\n', 1)[0]!)).toEqual({ line: 1, status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent).toBeLessThan(20_000);
    await reader.return?.();
  });

  it('take 4 KiB a line, and let go of what is longer', async () => {
    const line = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    const answers = await answersTo([`${line(4_096)}\n${line(4_097)}\n`, 'y'.repeat(100_000), 'y'.repeat(100_000), '\n{}']);
    expect(answers.map(({ status }) => status)).toEqual([200, 413, 413, 200]);
    const ended = await answersTo([`${line(4_096)}\r\n${line(4_097)}\r\n`, `${line(4_096)}\r`, `\n{}`]);
    expect(ended.map(({ status }) => status)).toEqual([200, 413, 200, 200]);
  });
});
