import { setTimeout as pause } from 'node:timers/promises';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { HttpClient } from '../../test/support/http-client.ts';
import { grant } from '../http/tenant.ts';

/** Milliseconds of each. */
export interface Waits {
  /** Of a decision that names the position of the command just answered. */
  readonly after: readonly number[];
  /** Of the same decision once more, which waits for nothing. */
  readonly again: readonly number[];
}

const pauseMillis = 10;

/** One caller: a command, a decision that must know of it, and the same decision again; over and over for so many seconds. */
export async function waitAfterCommands(url: string, token: string, seconds: number): Promise<Waits> {
  const waits = { after: [] as number[], again: [] as number[] };
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    // Sends `Ledger-Min-Position` with the position that the command was answered with.
    const client = new HttpClient(() => url, token, { position: 0n });
    const subjectRef = newSubjectRef();
    const { status, text } = await client.post(`/v1/subjects/${subjectRef}/consents`, grant);
    if (status !== 201) throw new Error(text);
    waits.after.push(await decide(client, subjectRef));
    waits.again.push(await decide(client, subjectRef));
    await pause(pauseMillis);
  }
  return waits;
}

async function decide(client: HttpClient, subjectRef: string): Promise<number> {
  const began = performance.now();
  const { body, text } = await client.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' }, { key: null });
  const millis = performance.now() - began;
  if ((body['decision'] as unknown) !== 'PERMIT') throw new Error(text);
  return millis;
}
