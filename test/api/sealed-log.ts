import { setTimeout as delay } from 'node:timers/promises';
import { answered } from '../support/expected-answers.ts';
import type { HttpClient } from '../support/http-client.ts';

/** The last sealed size of the caller's log, once it is beyond this one, and an event that it covers. */
export async function sealedLog(auditor: HttpClient, beyond = 0): Promise<{ readonly size: number; readonly eventId: string }> {
  const { items } = await answered(auditor.get('/v1/audit/events?limit=1'));
  for (;;) {
    const { sealedSize } = await answered(auditor.get('/v1/log'));
    if (Number(sealedSize) > beyond) return { size: Number(sealedSize), eventId: String(items![0]!['eventId']) };
    await delay(100);
  }
}
