import type { JWTPayload } from 'jose';
import { patterns } from '#kernel';
import { roles, type Principal, type Role } from './principal.ts';

const known: ReadonlySet<string> = new Set(roles);

/** The principal that a verified token names; undefined when its claims are not of the contract's form. */
export function principalOf(claims: JWTPayload): Principal | undefined {
  const { sub, exp } = claims;
  const controllerId = claims['controller'];
  const held = claims['roles'];
  if (typeof sub !== 'string' || !patterns.actorId.test(sub) || typeof exp !== 'number') return undefined;
  if (typeof controllerId !== 'string' || !patterns.identifier.test(controllerId)) return undefined;
  if (!Array.isArray(held) || held.some((role) => typeof role !== 'string')) return undefined;
  const systems = claims['systems'] ?? [];
  if (!isListOfIds(systems)) return undefined;
  return {
    sub,
    controllerId,
    roles: [...new Set(held)].filter((role): role is Role => known.has(role as string)),
    systems,
    expiresAt: exp,
  };
}

const isListOfIds = (claim: unknown): claim is readonly string[] =>
  Array.isArray(claim) && claim.every((id) => typeof id === 'string' && patterns.identifier.test(id));
