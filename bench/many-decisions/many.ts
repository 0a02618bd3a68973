import { watchMemory, type Memory } from '../overload/memory.ts';
import type { Asked } from './questions.ts';

export interface Many {
  readonly name: string;
  /** Answers a second by the clock, and of the processor time of the service. */
  readonly rate: number;
  readonly cpuRate: number;
  readonly memory: Memory;
}

const batch = 100;

/** So many questions in batches, one batch after another. */
export const inBatches = (asked: Asked, wanted: number): Promise<Many> =>
  measured('in batches of 100', asked, wanted, async () => {
    for (let sent = 0; sent < wanted; sent += batch) {
      const decisions = Array.from({ length: batch }, (_, n) => asked.questions[(sent + n) % asked.questions.length]!);
      const text = await answered(asked, 'batch', `{"decisions":[${decisions.join()}]}`);
      if (count(text) !== batch) throw new Error(text.slice(0, 1_000));
    }
  });

/** So many questions as the lines of one request. */
export const inStreams = (asked: Asked, wanted: number): Promise<Many> =>
  measured('as lines of one request', asked, wanted, async () => {
    const lines = Array.from({ length: wanted }, (_, n) => asked.questions[n % asked.questions.length]!);
    const text = await answered(asked, 'stream', `${lines.join('\n')}\n`);
    if (count(text) !== wanted) throw new Error(text.slice(0, 1_000));
  });

const count = (text: string): number => text.split('"decision":{"decision":"PERMIT"').length - 1;

async function answered({ url, token }: Asked, how: 'batch' | 'stream', body: string): Promise<string> {
  const type = how === 'batch' ? 'application/json' : 'application/x-ndjson';
  const answer = await fetch(`${url}/v1/decisions/${how}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
  });
  return answer.text();
}

async function measured(name: string, { url }: Asked, wanted: number, ask: () => Promise<void>): Promise<Many> {
  const memory = await watchMemory(url);
  const [cpu, begun] = [await cpuSeconds(url), performance.now()];
  await ask();
  const [seconds, spent] = [(performance.now() - begun) / 1_000, (await cpuSeconds(url)) - cpu];
  return { name, rate: wanted / seconds, cpuRate: wanted / spent, memory: await memory.end() };
}

/** What the service at the address has taken of its processor. */
export async function cpuSeconds(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)![1]);
}
