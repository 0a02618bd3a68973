import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '#kernel';
import type { Role } from './principal.ts';
import { verifierOfKey, type TokenVerifier } from './token-verifier.ts';

/** Development tokens name the local service itself; no other service accepts them. */
const issuer = 'urn:consent-ledger:development';
const audience = 'consent-ledger';
const keyFile = 'development-key.json';

export interface DevelopmentKey {
  /** A token for the local service; `lifetime` in seconds, default 12 hours. */
  mint(claims: { controller: string; roles: readonly Role[]; sub: string; lifetime?: number }): Promise<string>;
  readonly verifier: TokenVerifier;
}

/** Local signing is for machines of developers. */
export class DevelopmentKeyRefused extends Error {
  readonly code = 'DEVELOPMENT_KEY_REFUSED';

  constructor() {
    super('The local development key is never used with NODE_ENV=production: set AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL.');
  }
}

/** The folder's signing key, made on first use. Rejects with `DevelopmentKeyRefused` in production. */
export async function developmentKey({
  folder,
  production,
  clock,
}: {
  folder: string;
  production: boolean;
  clock: Clock;
}): Promise<DevelopmentKey> {
  if (production) throw new DevelopmentKeyRefused();
  const jwk = (await read(folder)) ?? (await make(folder));
  const secret = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
  const { d: _secret, ...open } = jwk;
  const verifier = verifierOfKey((await importJWK(open, 'EdDSA')) as CryptoKey, { issuer, audience, clock });
  return {
    verifier,
    mint: ({ controller, roles, sub, lifetime = 12 * 3_600 }) => {
      const now = Math.floor(clock() / 1_000);
      return new SignJWT({ controller, roles })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(now + lifetime)
        .sign(secret);
    },
  };
}

async function read(folder: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, keyFile), 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked into place: of two processes that start together, both use the first one's key. */
async function make(folder: string): Promise<JWK> {
  await mkdir(folder, { recursive: true });
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const aside = join(folder, `.${keyFile}.${randomUUID()}`);
  await writeFile(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  try {
    await link(aside, join(folder, keyFile));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside);
  }
  return (await read(folder))!;
}
