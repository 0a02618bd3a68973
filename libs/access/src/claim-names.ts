import type { JWTPayload } from 'jose';

/** Where a token holds what the ledger needs: each a claim's name, or a JSON pointer (RFC 6901) to a place within a claim. */
export interface ClaimNames {
  /** The tenant. */
  readonly controller: string;
  readonly roles: string;
  /** Who calls. */
  readonly subject: string;
}

export const standardClaims: ClaimNames = { controller: 'controller', roles: 'roles', subject: 'sub' };

const pointer = /^(?:\/(?:[^~/]|~[01])+)+$/;

/** A name may hold anything (Auth0 has URLs there), but only a pointer begins with a slash. */
export const isClaimName = (text: string): boolean => (text.startsWith('/') ? pointer.test(text) : text !== '');

/** The value under a claim's name or pointer; undefined where the token has none. */
export function claimAt(claims: JWTPayload, name: string): unknown {
  const path = name.startsWith('/') ? name.slice(1).split('/').map(unescaped) : [name];
  return path.reduce<unknown>(memberOf, claims);
}

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** A member of its own: what objects inherit is no claim. */
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
