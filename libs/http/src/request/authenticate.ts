import type { FastifyRequest } from 'fastify';
import {
  IssuerUnavailable,
  mayComeOver,
  mayDo,
  mayReportFor,
  retryMillis,
  type Principal,
  type RequestRates,
  type TokenVerifier,
} from '#access';
import { Problem } from '../problem/problem.ts';
import { metadataOf, type LedgerRequest } from './ledger-request.ts';

/** How many tokens that do not verify may come from one address. */
export type BadTokenRate = Pick<RequestRates, 'countBadToken' | 'hasSentTooManyBadTokens'>;

const bearer = /^Bearer +([A-Za-z0-9_.~+/=-]+)$/i;

/** 401, then 403, before a byte of the body is read. Answers without waiting for a token that was verified before. */
export function authenticate(request: FastifyRequest, verifier: TokenVerifier, rates?: BadTokenRate): void | Promise<void> {
  if (request.is404 || metadataOf(request).open) return;
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('UNAUTHENTICATED');
  const principal = verifier.known(token);
  if (principal) return admit(request, principal);
  return verifyAndAdmit(request, token, verifier, rates);
}

async function verifyAndAdmit(
  request: FastifyRequest,
  token: string,
  verifier: TokenVerifier,
  rates?: BadTokenRate,
): Promise<void> {
  if (await rates?.hasSentTooManyBadTokens(request.ip)) throw new Problem('RATE_LIMITED', { limit: 'badToken' });
  const verified = await verifier.verify(token).catch(unchecked);
  if (verified) return admit(request, verified);
  await rates?.countBadToken(request.ip);
  throw invalidToken();
}

/** RFC 6750 3.1. */
const invalidToken = (): Problem =>
  new Problem('UNAUTHENTICATED', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });

/** Not 401: a client that is told so gives up, and with it a withdrawal. */
function unchecked(error: unknown): never {
  if (!(error instanceof IssuerUnavailable)) throw error;
  throw new Problem('ISSUER_UNAVAILABLE', { headers: { 'retry-after': String(retryMillis / 1_000) } });
}

function admit(request: FastifyRequest, principal: Principal): void {
  if (!mayComeOver(principal, request.raw.socket)) throw invalidToken();
  if (!mayDo(principal, metadataOf(request).roles ?? [])) throw new Problem('FORBIDDEN');
  const { system } = request.params as { readonly system?: string };
  if (system !== undefined && !mayReportFor(principal, system)) throw new Problem('FORBIDDEN');
  (request as LedgerRequest).verified.principal = principal;
}
