import { setTimeout as delay } from 'node:timers/promises';
import { firstListed } from '../support/decision-log.ts';
import { answered } from '../support/expected-answers.ts';
import type { HttpClient } from '../support/http-client.ts';

/** A sealed size, and what it covers. */
export interface SealedEvent {
  readonly size: number;
  readonly eventId: string;
}

/** The last sealed size of the caller's log, once it is beyond this one, and an event that it covers. */
export async function sealedLog(auditor: HttpClient, beyond = 0): Promise<SealedEvent> {
  const { items } = await answered(auditor.get('/v1/audit/events?limit=1'));
  return { size: await sealedBeyond(auditor, '/v1/log', beyond), eventId: String(items![0]!['eventId']) };
}

/** The same of the log of decisions, in which one is or will be. */
export async function sealedDecisions(auditor: HttpClient, beyond = 0): Promise<SealedEvent> {
  const { items } = await answered(firstListed(auditor, '/v1/decision-log?limit=1'));
  return { size: await sealedBeyond(auditor, '/v1/log/decisions', beyond), eventId: String(items![0]!['eventId']) };
}

async function sealedBeyond(auditor: HttpClient, path: string, beyond: number): Promise<number> {
  for (;;) {
    const { sealedSize } = await answered(auditor.get(path));
    if (Number(sealedSize) > beyond) return Number(sealedSize);
    await delay(100);
  }
}
