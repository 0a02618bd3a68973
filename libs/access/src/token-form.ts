import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** Longest life of a token, in seconds from `iat` to `exp` (trust 5). */
export const longestLife = 15 * 60;

/** Seconds that the clock of an issuer may be ahead of ours. It does not lengthen a token's life: that ends at `exp`. */
export const skew = 30;

/** What the header of a token must name as its `typ`: `JWT` stands for issuers that cannot say `at+jwt`, which is taken too. */
export const tokenTypes = ['at+jwt', 'JWT'] as const;
export type TokenType = (typeof tokenTypes)[number];

/** The media type of `typ`, in which case does not count and `application/` is understood (RFC 7515 4.1.9). */
const mediaTypeOf = (typ: unknown): string | undefined =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : undefined;

/** Whether a header is that of an access token (RFC 9068 2.1), and names its key by text or not at all. */
export function isAccessTokenHeader({ typ, kid }: JWTHeaderParameters, wanted: TokenType): boolean {
  const media = mediaTypeOf(typ);
  return (media === 'at+jwt' || (wanted === 'JWT' && media === 'jwt')) && (kid === undefined || typeof kid === 'string');
}

/** Claims that only an ID token has (OpenID Connect Core 2 and 3.3.2.11). */
const ofIdTokens = ['nonce', 'at_hash', 'c_hash'] as const;

/**
 * Whether the claims are those of an access token. Where `typ` is plain `JWT` an ID token has the same header; it is known by
 * claims of its own, or by the claim `typ`, which Keycloak sets to `Bearer`, `ID` or `Refresh`.
 */
export const isAccessToken = (claims: JWTPayload): boolean =>
  !ofIdTokens.some((name) => Object.hasOwn(claims, name)) && (claims['typ'] === undefined || claims['typ'] === 'Bearer');

/**
 * `exp` is after now, after `iat` and at most 15 minutes after it. The skew allows an `iat` that is ahead of our clock, so now
 * alone does not order the two. Infinite times fail the comparison, since JSON can hold 1e999.
 */
export const isShortLived = ({ iat, exp }: JWTPayload, now: number): boolean =>
  iat !== undefined && exp !== undefined && exp > now && exp > iat && exp - iat <= longestLife;
