import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { quantile } from '../support/table.ts';

// A process of its own: what is measured is the wait for the service, not for the load generator, which is as busy as it is.

export interface Withdrawn {
  readonly sent: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}

const everyMillis = 50;
const [url, token, connections] = process.argv.slice(2) as [string, string, 'kept' | 'new'];
/** Kept connections are opened before the burst, as those of a proxy are. */
const agent = new Agent({ keepAlive: connections === 'kept', maxSockets: connections === 'kept' ? 8 : Infinity });
const answers: Promise<{ readonly millis: number; readonly status: number }>[] = [];

async function withdraw(): Promise<{ readonly millis: number; readonly status: number }> {
  const from = performance.now();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const sent = request(`${url}/v1/subjects/${newSubjectRef()}/withdrawal`, { method: 'POST', agent, headers }).end('{}');
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  await once(answer.resume(), 'end');
  return { millis: performance.now() - from, status: answer.statusCode! };
}

await Promise.all(Array.from({ length: 8 }, withdraw));
process.send!('ready');
const timer = setInterval(() => answers.push(withdraw()), everyMillis);
process.once('message', () => {
  clearInterval(timer);
  void Promise.all(answers).then((all) => {
    const millis = all.map((answer) => answer.millis);
    const refused = all.filter(({ status }) => status !== 201).length;
    process.send!({ sent: all.length, refused, p50: quantile(millis, 0.5), p99: quantile(millis, 0.99) } satisfies Withdrawn);
    process.disconnect!();
  });
});
