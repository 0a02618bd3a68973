import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { quantile } from '../support/table.ts';
import { loads, type OverloadKind } from './loads.ts';

// A process of its own: what is measured is the wait for the service, not for the load generator, which is as busy as it is.

/** What became of the requests of one caller, and how long those took that were accepted, in milliseconds. */
export interface CallerAnswers {
  readonly sent: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}

const withdrawals: OverloadKind = {
  name: 'withdrawals',
  expect: 201,
  next: () => ({ path: `/v1/subjects/${newSubjectRef()}/withdrawal`, key: randomUUID(), body: '{}' }),
};

const everyMillis = 50;
const [url, token, kind, connections] = process.argv.slice(2) as [string, string, string, 'kept' | 'new'];
const { next, expect } = [withdrawals, ...loads].find(({ name }) => name === kind)!;
/** Kept connections are opened before the burst, as those of a proxy are. */
const agent = new Agent({ keepAlive: connections === 'kept', maxSockets: connections === 'kept' ? 8 : Infinity });
const answers: Promise<{ readonly millis: number; readonly status: number }>[] = [];

async function send(): Promise<{ readonly millis: number; readonly status: number }> {
  const from = performance.now();
  const { path, key, body } = next();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(key && { 'idempotency-key': key }),
  };
  const sent = request(url + path, { method: 'POST', agent, headers }).end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  await once(answer.resume(), 'end');
  return { millis: performance.now() - from, status: answer.statusCode! };
}

await Promise.all(Array.from({ length: 8 }, send));
process.send!('ready');
const timer = setInterval(() => answers.push(send()), everyMillis);
process.once('message', () => {
  clearInterval(timer);
  void Promise.all(answers).then((all) => {
    const millis = all.filter(({ status }) => status === expect).map((answer) => answer.millis);
    const refused = all.length - millis.length;
    process.send!({ sent: all.length, refused, p50: quantile(millis, 0.5), p99: quantile(millis, 0.99) } satisfies CallerAnswers);
    process.disconnect!();
  });
});
