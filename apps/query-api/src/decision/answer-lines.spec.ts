import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { answerLines } from './answer-lines.ts';
import type { DecisionResult } from './decisions.ts';

const yes = async (): Promise<DecisionResult> => ({ status: 200 });

async function answersTo(chunks: readonly string[], answer: (question: unknown) => Promise<DecisionResult> = yes) {
  const text = (
    await Array.fromAsync(answerLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), 'trace', answer))
  ).join('');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DecisionResult);
}

describe('the answers to lines', () => {
  it('do not depend on how the lines were cut on their way', async () => {
    const seen: unknown[] = [];
    const answer = async (question: unknown) => (seen.push(question), yes());
    await answersTo(['{"a":', '1}\n{"b"', ':"\u00e4"}', '\n{"c":3}'], answer);
    expect(seen).toEqual([{ a: 1 }, { b: '\u00e4' }, { c: 3 }]);
  });

  it('end after 100,000', async () => {
    const chunks = Array.from({ length: 1_001 }, () => '{}\n'.repeat(100));
    const answers = await answersTo(chunks);
    expect(answers).toHaveLength(100_001);
    expect(answers.at(-2)).toEqual({ status: 200 });
    expect(answers.at(-1)).toMatchObject({ status: 413, problem: { code: 'BODY_TOO_LARGE' } });
  });

  it('are given while the questions come, and no question is read that nobody reads the answer of', async () => {
    let sent = 0;
    async function* questions() {
      for (; sent < 1_000_000; sent++) yield Buffer.from('{}\n');
    }
    const answers = answerLines(Readable.from(questions()), 'trace', yes);
    const reader = answers.iterator();
    const { value } = (await reader.next()) as { value: Buffer };
    expect(JSON.parse(value.toString().split('\n', 1)[0]!)).toEqual({ status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent).toBeLessThan(20_000);
    await reader.return?.();
  });

  it('take 4 KiB a line, and let go of what is longer', async () => {
    const line = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    const answers = await answersTo([`${line(4_096)}\n${line(4_097)}\n`, 'y'.repeat(100_000), 'y'.repeat(100_000), '\n{}']);
    expect(answers.map(({ status }) => status)).toEqual([200, 413, 413, 200]);
  });
});
