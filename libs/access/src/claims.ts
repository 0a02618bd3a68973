import type { JWTPayload } from 'jose';
import { patterns } from '#kernel';
import { claimAt, type ClaimNames } from './claim-names.ts';
import { isThumbprint } from './client-certificate.ts';
import { roles, type Principal, type Role } from './principal.ts';

const known: ReadonlySet<string> = new Set(roles);

/** The principal that a verified token names; undefined when its claims are not of the contract's form. */
export function principalOf(claims: JWTPayload, names: ClaimNames): Principal | undefined {
  const { exp } = claims;
  const cnf = claims['cnf'];
  const sub = claimAt(claims, names.subject);
  const controllerId = claimAt(claims, names.controller);
  // A token without roles is good; there is nothing that it may do.
  const held = claimAt(claims, names.roles) ?? [];
  if (typeof sub !== 'string' || !patterns.actorId.test(sub) || typeof exp !== 'number') return undefined;
  if (typeof controllerId !== 'string' || !patterns.identifier.test(controllerId)) return undefined;
  if (!Array.isArray(held) || held.some((role) => typeof role !== 'string')) return undefined;
  const systems = claims['systems'] ?? [];
  if (!isListOfIds(systems)) return undefined;
  const certificate = cnf === undefined ? undefined : certificateIn(cnf);
  if (cnf !== undefined && certificate === undefined) return undefined;
  return {
    sub,
    controllerId,
    roles: [...new Set(held)].filter((role): role is Role => known.has(role as string)),
    systems,
    expiresAt: exp,
    ...(certificate !== undefined && { certificate }),
  };
}

const isListOfIds = (claim: unknown): claim is readonly string[] =>
  Array.isArray(claim) && claim.every((id) => typeof id === 'string' && patterns.identifier.test(id));

/**
 * The certificate to which a token is bound (RFC 8705 3.1). A token that is bound in any other way (RFC 7800) names nothing
 * that the service can check, and so is not valid here.
 */
function certificateIn(cnf: unknown): string | undefined {
  if (typeof cnf !== 'object' || cnf === null || Object.keys(cnf).length !== 1) return undefined;
  const { 'x5t#S256': thumbprint } = cnf as { readonly 'x5t#S256'?: unknown };
  return isThumbprint(thumbprint) ? thumbprint : undefined;
}
