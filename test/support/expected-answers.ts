import { expect } from '@jest/globals';
import type { Answer, HttpClient, Json } from './http-client.ts';

/** The outcome that a test expects of a call. Each fails with the service's answer when it is another. */

/** The command was recorded. */
export const recorded = (sent: Promise<Answer>): Promise<Json> => body(sent, 201);

/** The read was answered, or there was nothing to record. */
export const answered = (sent: Promise<Answer>): Promise<Json> => body(sent, 200);

export async function nothingRecorded(sent: Promise<Answer>): Promise<void> {
  expect(await answered(sent)).toMatchObject({ events: [] });
}

export async function refused(sent: Promise<Answer>, status: number, code: string): Promise<Answer> {
  const answer = await sent;
  expect({ status: answer.status, code: answer.body?.code }).toEqual({ status, code });
  return answer;
}

async function body(sent: Promise<Answer>, status: number): Promise<Json> {
  const answer = await sent;
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** The answer to the ledger's one question. */
export const decisionOf = (client: HttpClient, subjectRef: string, purposeId: string, more: object = {}): Promise<Json> =>
  answered(client.post('/v1/decisions', { subjectRef, purposeId, ...more }));

/** `PERMIT PERMITTED`, `DENY WITHDRAWN`, ...: short enough for a table. */
export async function verdictOf(client: HttpClient, subjectRef: string, purposeId: string, more: object = {}): Promise<string> {
  const { decision, code } = await decisionOf(client, subjectRef, purposeId, more);
  return `${String(decision)} ${String(code)}`;
}
