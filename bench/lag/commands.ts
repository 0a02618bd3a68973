import { setTimeout as pause } from 'node:timers/promises';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { HttpClient } from '../../test/support/http-client.ts';
import { grant } from '../http/tenant.ts';

export interface Answered {
  readonly position: bigint;
  /** In milliseconds of this process's clock. */
  readonly at: number;
}

const callers = 32;

/** Gives so many consents a second for so many seconds, or fewer where answers come too late; resolves with when each was answered. */
export async function giveConsents(url: string, token: string, perSecond: number, seconds: number): Promise<readonly Answered[]> {
  const begun = performance.now();
  const eachMillis = (callers * 1_000) / perSecond;
  const sent = Array.from({ length: callers }, async (_, caller) => {
    const answered: Answered[] = [];
    let due = begun + (caller * 1_000) / perSecond;
    for (; due < begun + seconds * 1_000; due = Math.max(due + eachMillis, performance.now())) {
      await pause(Math.max(0, due - performance.now()));
      answered.push(await giveConsent(url, token));
    }
    return answered;
  });
  return (await Promise.all(sent)).flat();
}

async function giveConsent(url: string, token: string): Promise<Answered> {
  const client = new HttpClient(() => url, token, { position: 0n });
  const { status, headers, text } = await client.post(`/v1/subjects/${newSubjectRef()}/consents`, grant);
  if (status !== 201) throw new Error(text);
  return { position: BigInt(headers.get('ledger-position')!), at: performance.now() };
}
