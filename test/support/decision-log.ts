import { setTimeout as pause } from 'node:timers/promises';
import { answered } from './expected-answers.ts';
import type { Answer, HttpClient, Json } from './http-client.ts';

/** Generous: a record is written half a second after its answer. */
const patience = 30_000;

/** The first answer that lists so many items. Throws with what it met when there are never so many. */
export async function firstListed(auditor: HttpClient, path: string, count = 1): Promise<Answer> {
  const until = performance.now() + patience;
  for (;;) {
    const answer = await auditor.get(path);
    const { items = [] } = answer.body as { readonly items?: readonly Json[] };
    if (items.length >= count) return answer;
    if (performance.now() > until) throw new Error(`${path} lists ${items.length} of ${count} items: ${answer.text}`);
    await pause(25);
  }
}

/** The records of the decision log once there are so many. */
export async function loggedDecisions(auditor: HttpClient, count: number, query = ''): Promise<readonly Json[]> {
  return (await answered(firstListed(auditor, `/v1/decision-log?limit=500${query}`, count))).items!;
}
