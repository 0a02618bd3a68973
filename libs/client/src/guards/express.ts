import type { ConsentLedger } from '../consent-ledger.ts';
import { refusalOf, type ConsentRequirement } from './requirement.ts';

export type { ConsentRequirement, RefusedRequest } from './requirement.ts';

/** The part of a response of Express, or of `node:http`, that a refusal is written to. */
export interface ServerResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(text: string): unknown;
}

/** Middleware that lets a request through only when the ledger permits it. */
export const requiresConsent =
  <Request>(ledger: Pick<ConsentLedger, 'mayProcess'>, purposeId: string, requirement: ConsentRequirement<Request>) =>
  async (request: Request, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    let refusal;
    try {
      refusal = await refusalOf(ledger, purposeId, requirement, request);
    } catch (error) {
      return next(error);
    }
    if (!refusal) return next();
    response.statusCode = refusal.status;
    for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
    response.end(JSON.stringify(refusal.body));
  };
