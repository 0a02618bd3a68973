import { instantOf } from '#kernel';
import { HttpClient, type Answer } from '../../test/support/http-client.ts';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { startProcess } from '../../tools/service-process.ts';
import { median } from '../support/table.ts';
import { tenantAt } from './tenant.ts';

/** What a caller waits for about one subject of so many facts, in milliseconds. */
export interface Waits {
  readonly facts: number;
  readonly command: number;
  /** Of the first question after a command, which waits until the views hold it. */
  readonly firstQuestion: number;
  /** Of a question with nothing recorded since the last one. */
  readonly question: number;
}

/** The command that comes next. */
export type Send = (turn: number) => { readonly path: string; readonly body: object };

const consents = '/consents';
const grant = { purposeId: 'newsletter', consentType: 'expressed' };

/** A consent given and withdrawn over and over. */
export const givenAndWithdrawn: Send = (turn) =>
  turn % 2 === 0 ? { path: consents, body: grant } : { path: `${consents}/newsletter/withdrawal`, body: {} };

/** Consents, each with an end of its own that lies ahead. */
export const givenWithEnds: Send = (turn) => ({
  path: consents,
  body: { ...grant, validUntil: instantOf(Date.UTC(2100, 0, 1) + turn * 60_000) },
});

const measured = 21;
/** So many commands are on their way at once while the history grows. */
const together = 50;

/** One subject of a service in a process of its own, grown from size to size; each size has room for what is measured. */
export async function waitsOf(folder: string, send: Send, sizes: readonly number[]): Promise<readonly Waits[]> {
  const service = await startProcess({ folder });
  try {
    const token = await tenantAt(service.url, folder);
    const client = new HttpClient(() => service.url, token, { position: 0n });
    const subjectRef = newSubjectRef();
    let facts = 0;
    const command = async (): Promise<Answer> => {
      const { path, body } = send(facts++);
      return answered(201, await client.post(`/v1/subjects/${subjectRef}${path}`, body));
    };
    const question = async () =>
      answered(200, await client.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' }, { key: null }));
    const waits: Waits[] = [];
    for (const size of sizes) {
      for (let missing = size - facts; missing > 0; missing -= together)
        await Promise.all(Array.from({ length: Math.min(together, missing) }, command));
      await question();
      waits.push({ facts, ...(await measure(command, question)) });
    }
    return waits;
  } finally {
    await service.stop();
  }
}

async function measure(command: () => Promise<unknown>, question: () => Promise<unknown>): Promise<Omit<Waits, 'facts'>> {
  const [commands, firsts, questions]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < measured; round++) {
    commands.push(await millisOf(command));
    firsts.push(await millisOf(question));
    questions.push(await millisOf(question));
  }
  return { command: median(commands), firstQuestion: median(firsts), question: median(questions) };
}

async function millisOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function answered(status: number, answer: Answer): Answer {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
}
