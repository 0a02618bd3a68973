import { errors, jwtVerify, type CryptoKey, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '#kernel';
import { standardClaims, type ClaimNames } from './claim-names.ts';
import { principalOf } from './claims.ts';
import { IssuerKeys, type ObserveIssuer } from './issuer-keys.ts';
import { algorithms } from './key-set.ts';
import type { Principal } from './principal.ts';
import { isAccessToken, isAccessTokenHeader, isShortLived, longestLife, skew, type TokenType } from './token-form.ts';

/** Resolves with the principal, or undefined for a token that is not valid now. */
export interface TokenVerifier {
  /** A principal that was verified before and has not expired: known without waiting. */
  known(token: string): Principal | undefined;
  /** Rejects with `IssuerUnavailable` where the key of the token cannot be had. */
  verify(token: string): Promise<Principal | undefined>;
}

export interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
}

export interface IssuerOptions extends VerifierOptions {
  readonly type: TokenType;
  readonly claims: ClaimNames;
  readonly observe: ObserveIssuer;
}

/** Verified tokens kept: a signature is checked once, not once a request. Failures are never kept. */
const kept = 10_000;

/** Of a single key, and of tokens signed by its algorithm alone: jose takes a key that does not fit for a fault of the program. */
export const verifierOfKey = (key: CryptoKey, algorithm: string, options: VerifierOptions): TokenVerifier =>
  cached({ ...options, type: 'at+jwt', claims: standardClaims, find: async () => key, algorithms: [algorithm] });

export const verifierOfIssuer = (jwksUrl: URL, options: IssuerOptions): TokenVerifier =>
  cached({ ...options, find: new IssuerKeys(jwksUrl, options).find, algorithms });

interface Check extends VerifierOptions, Pick<IssuerOptions, 'type' | 'claims'> {
  readonly find: JWTVerifyGetKey;
  readonly algorithms: readonly string[];
}

function cached(check: Check): TokenVerifier {
  const { clock } = check;
  const verified = new LRUCache<string, Principal>({ max: kept });
  const known = (token: string): Principal | undefined => {
    const principal = verified.get(token);
    return principal && clock() < principal.expiresAt * 1_000 ? principal : undefined;
  };
  return {
    known,
    verify: async (token) => {
      const principal = known(token) ?? (await principalIn(token, check));
      if (principal) verified.set(token, principal);
      return principal;
    },
  };
}

async function principalIn(token: string, check: Check): Promise<Principal | undefined> {
  const { issuer, audience, clock, type, claims: names, find } = check;
  const now = clock();
  // Before the key is looked for: what can be no access token makes nobody ask the issuer.
  const findKey: JWTVerifyGetKey = (header, signed) => {
    if (!isAccessTokenHeader(header, type)) throw new errors.JWTInvalid('not an access token');
    return find(header, signed);
  };
  try {
    const { payload } = await jwtVerify(token, findKey, {
      issuer,
      audience,
      algorithms: [...check.algorithms],
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: longestLife,
      clockTolerance: skew,
      currentDate: new Date(now),
    });
    return isAccessToken(payload) && isShortLived(payload, now / 1_000) ? principalOf(payload, names) : undefined;
  } catch (error) {
    // jose names every way in which a token can fail; anything else is not the caller's fault.
    if (String((error as { code?: string }).code).startsWith('ERR_J')) return undefined;
    throw error;
  }
}
