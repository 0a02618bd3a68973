import type { FastifyRequest } from 'fastify';
import { mayDo, mayReportFor, type Principal, type TokenVerifier } from '#access';
import { Problem } from '../problem/problem.ts';
import { metadataOf, type LedgerRequest } from './ledger-request.ts';

const bearer = /^Bearer +([A-Za-z0-9_.~+/=-]+)$/i;

/** 401, then 403, before a byte of the body is read. Answers without waiting for a token that was verified before. */
export function authenticate(request: FastifyRequest, verifier: TokenVerifier): void | Promise<void> {
  if (request.is404 || metadataOf(request).open) return;
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('UNAUTHENTICATED');
  const principal = verifier.known(token);
  if (principal) return admit(request, principal);
  return verifier.verify(token).then((verified) => {
    if (!verified) throw new Problem('UNAUTHENTICATED', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    admit(request, verified);
  });
}

function admit(request: FastifyRequest, principal: Principal): void {
  if (!mayDo(principal, metadataOf(request).roles ?? [])) throw new Problem('FORBIDDEN');
  const { system } = request.params as { readonly system?: string };
  if (system !== undefined && !mayReportFor(principal, system)) throw new Problem('FORBIDDEN');
  (request as LedgerRequest).verified.principal = principal;
}
