import type { ConsentLedger } from '../consent-ledger.ts';
import { refusalOf, type ConsentRequirement } from './requirement.ts';

export type { ConsentRequirement, RefusedRequest } from './requirement.ts';

/** The part of a reply of Fastify that a refusal is written to. */
export interface Reply {
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(body: string): unknown;
}

/** A `preHandler` hook that lets a request through only when the ledger permits it. */
export const requiresConsent =
  <Request>(ledger: Pick<ConsentLedger, 'mayProcess'>, purposeId: string, requirement: ConsentRequirement<Request>) =>
  async (request: Request, reply: Reply): Promise<void> => {
    const refusal = await refusalOf(ledger, purposeId, requirement, request);
    if (!refusal) return;
    reply.code(refusal.status);
    reply.headers({ ...refusal.headers });
    reply.send(JSON.stringify(refusal.body));
  };
