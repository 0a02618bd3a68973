import { createRemoteJWKSet, jwtVerify, type CryptoKey, type JWTVerifyOptions } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '#kernel';
import { principalOf } from './claims.ts';
import type { Principal } from './principal.ts';

/** Resolves with the principal, or undefined for a token that is not valid now. */
export interface TokenVerifier {
  /** A principal that was verified before and has not expired: known without waiting. */
  known(token: string): Principal | undefined;
  verify(token: string): Promise<Principal | undefined>;
}

export interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
  /** Longest life of a token, in seconds; absent: no bound. */
  readonly maxAge?: number;
}

const algorithms = ['EdDSA', 'ES256', 'PS256', 'RS256'];
/** Verified tokens kept: a signature is checked once, not once a request. Failures are never kept. */
const kept = 10_000;

/** Of a single key, and of tokens signed by its algorithm alone: jose takes a key that does not fit for a fault of the program. */
export const verifierOfKey = (key: CryptoKey, algorithm: string, options: VerifierOptions): TokenVerifier =>
  cached((token, how) => jwtVerify(token, key, { ...how, algorithms: [algorithm] }), options);

export function verifierOfIssuer(jwksUrl: URL, options: VerifierOptions): TokenVerifier {
  const keys = createRemoteJWKSet(jwksUrl);
  return cached((token, how) => jwtVerify(token, keys, how), options);
}

type Check = (token: string, how: JWTVerifyOptions) => Promise<{ payload: Parameters<typeof principalOf>[0] }>;

function cached(check: Check, { issuer, audience, clock, maxAge }: VerifierOptions): TokenVerifier {
  const verified = new LRUCache<string, Principal>({ max: kept });
  const known = (token: string): Principal | undefined => {
    const principal = verified.get(token);
    return principal && clock() < principal.expiresAt * 1_000 ? principal : undefined;
  };
  return {
    known,
    verify: async (token) => {
      const there = known(token);
      if (there) return there;
      try {
        const { payload } = await check(token, {
          issuer,
          audience,
          algorithms,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock()),
        });
        if (maxAge !== undefined && payload.exp! - (payload.iat ?? clock() / 1_000) > maxAge) return undefined;
        const principal = principalOf(payload);
        if (principal) verified.set(token, principal);
        return principal;
      } catch (error) {
        // jose names every way in which a token can fail; anything else (the key server is away) is not the caller's fault.
        if (String((error as { code?: string }).code).startsWith('ERR_J')) return undefined;
        throw error;
      }
    },
  };
}
