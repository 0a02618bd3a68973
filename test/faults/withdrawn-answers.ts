import type { Answer, HttpClient } from '../support/http-client.ts';
import type { History } from './workload.ts';

/** What is answered about the last consents that were withdrawn for good, from the views and from the ledger: each code once. */
export async function codesOfWithdrawn(client: HttpClient, { withdrawn }: History): Promise<readonly string[]> {
  const latest = withdrawn.slice(-100);
  if (latest.length === 0) throw new Error('nothing was withdrawn');
  const answers: Answer[] = [];
  for (const consistency of ['projected', 'strong']) {
    const decisions = latest.map((question) => ({ ...question, consistency }));
    answers.push(await client.post('/v1/decisions/batch', { decisions }));
  }
  const results = answers.flatMap(({ body }) => body['results'] as unknown as { decision?: { code: string } }[]);
  const codes = results.map(({ decision }) => decision?.code ?? 'none');
  return codes.length === 2 * latest.length ? [...new Set(codes)] : [...new Set(codes), 'unanswered'];
}
