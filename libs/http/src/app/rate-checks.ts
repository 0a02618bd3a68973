import type { FastifyInstance } from 'fastify';
import type { OpenRequests, Quota, RequestRates } from '#access';
import { Problem } from '../problem/problem.ts';
import { metadataOf, type LedgerRequest } from '../request/ledger-request.ts';

export interface CallerLimits {
  readonly rates: RequestRates;
  readonly openRequests: OpenRequests;
}

/** What a caller may send, once it is known who calls: how many requests at once, and how many in a time. */
export function addRateChecks(instance: FastifyInstance, { rates, openRequests }: CallerLimits): void {
  instance.addHook('onRequest', (request, reply, done) => {
    const { verified, params } = request as LedgerRequest;
    const { principal } = verified;
    if (!principal) return done();
    const { command, restrictive = false } = metadataOf(request);
    const close = openRequests.open(principal, restrictive);
    if (!close) throw new Problem('RATE_LIMITED', { limit: 'openRequests' });
    // The client may have left while its token was checked.
    if (reply.raw.destroyed) close();
    else reply.raw.once('close', close);
    const { subjectRef } = params as { readonly subjectRef?: string };
    rates
      .count({ principal, restrictive, ...(command && { subjectRef }) })
      .then((quotas) => {
        void reply.headers(rateLimitHeaders(quotas));
        return exceededBy(quotas);
      })
      .then(done, done);
  });
}

function exceededBy(quotas: readonly Quota[]): Problem | undefined {
  const last = quotas.at(-1)!;
  if (!last.exceeded) return undefined;
  return new Problem('RATE_LIMITED', { limit: last.name, headers: { 'retry-after': `${last.resetSeconds}` } });
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-10: what is left of each quota, and what the quotas are. */
const rateLimitHeaders = (quotas: readonly Quota[]): Record<string, string> => ({
  'ratelimit-policy': quotas.map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`).join(', '),
  ratelimit: quotas.map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`).join(', '),
});
