/** Where a token holds what the page needs: each a claim's name, or a JSON pointer (RFC 6901) to a place within a claim. */
export interface ClaimNames {
  readonly controller: string;
  readonly roles: string;
  readonly subject: string;
}

export const standardClaims: ClaimNames = { controller: 'controller', roles: 'roles', subject: 'sub' };

/** The value under a claim's name or pointer; undefined where the token has none. */
export function claimAt(claims: unknown, name: string): unknown {
  const path = name.startsWith('/') ? name.slice(1).split('/').map(unescaped) : [name];
  return path.reduce(memberOf, claims);
}

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
