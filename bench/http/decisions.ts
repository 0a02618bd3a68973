import { randomUUID } from 'node:crypto';
import { HttpClient } from '../../test/support/http-client.ts';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { startProcess, type ServiceProcess } from '../../tools/service-process.ts';
import { count } from '../support/table.ts';
import { inTurn, type Load, type Measured } from './load.ts';
import { printLoads } from './print-loads.ts';
import { startServer } from './server-process.ts';
import { grant, tenantAt } from './tenant.ts';

const aim = 0.4;
const subjects = 1_000;

/** Decisions with a verified token, beside a bare server that answers JSON of the same size. */
export async function benchDecisions(folder: string): Promise<void> {
  const service = await startProcess({ folder });
  const token = await tenantAt(service.url, folder);
  const questions = await questionsAbout(service, token);
  const { text } = await new HttpClient(() => service.url, token, { position: 0n }).post('/v1/decisions', questions[0]!);
  const bare = await startServer('bare-server.ts', String(Buffer.byteLength(text)));
  try {
    let asked = 0;
    const next = () => ({ path: '/v1/decisions', body: questions[asked++ % subjects]! });
    const load = (url: string): Load => ({ url, token, next, expect: 200 });
    const live: Load = { url: service.url, next: () => ({ path: '/health/live' }), expect: 200 };
    const [alone, framed, decided] = await inTurn([load(bare.url), live, load(service.url)]);
    printLoads(`a decision, ${Buffer.byteLength(text)} bytes of JSON`, [
      ['a bare node:http server', alone!],
      ['standalone, GET /health/live', framed!, { of: alone! }],
      ['standalone, a verified token, from the views', decided!, { of: alone!, aim }],
    ]);
    if (decided!.rate < aim * alone!.rate) console.log(`\n${reasonFor(alone!, framed!, decided!)}`);
  } finally {
    await bare.stop();
    await service.stop();
  }
}

/** What the time goes into: each part measured on its own in the same run. */
function reasonFor(alone: Measured, framed: Measured, decided: Measured): string {
  const [bare, framework, whole] = [alone, framed, decided].map(({ rate }) => 1e6 / rate) as [number, number, number];
  return (
    `Missed, a decision: of ${count(whole)} µs an answer, ${count(bare)} are what node:http takes with the load generator beside it, ` +
    `${count(framework - bare)} what Nest on Fastify and the metrics of a request add to a GET without token or body; ` +
    `${count(whole - framework)} go into the body and its checks, the token, the views and the subject's document, the decision and its JSON.`
  );
}

/** Subjects who gave consent, each asked about as a service does. */
async function questionsAbout({ url }: ServiceProcess, token: string): Promise<readonly string[]> {
  const client = new HttpClient(() => url, token, { position: 0n });
  const refs = Array.from({ length: subjects }, newSubjectRef);
  for (let from = 0; from < subjects; from += 50)
    await Promise.all(
      refs.slice(from, from + 50).map((ref) => client.post(`/v1/subjects/${ref}/consents`, grant, { key: randomUUID() })),
    );
  const questions = refs.map((subjectRef) => JSON.stringify({ subjectRef, purposeId: 'newsletter' }));
  // Every consent must be in the views before the first question, or the answers differ.
  const { body, text } = await client.post('/v1/decisions', questions.at(-1));
  if ((body['decision'] as unknown) !== 'PERMIT') throw new Error(text);
  return questions;
}
