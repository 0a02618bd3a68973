import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '#kernel';
import { othersMayWrite } from './others-may-write.ts';
import type { Role } from './principal.ts';
import { longestLife } from './token-form.ts';
import { verifierOfKey, type TokenVerifier } from './token-verifier.ts';

/** Development tokens name the local service itself; no other service accepts them. */
const issuer = 'urn:consent-ledger:development';
const audience = 'consent-ledger';
const algorithm = 'EdDSA';
const keyFile = 'development-key.json';

export interface DevelopmentKey {
  /** A token for the local service; `lifetime` in seconds, at most and by default 15 minutes. */
  mint(claims: {
    controller: string;
    roles: readonly Role[];
    sub: string;
    systems?: readonly string[];
    lifetime?: number;
  }): Promise<string>;
  readonly verifier: TokenVerifier;
}

/** Local signing is for machines of developers. */
export class DevelopmentKeyRefused extends Error {
  readonly code = 'DEVELOPMENT_KEY_REFUSED';

  constructor() {
    super('The local development key is never used with NODE_ENV=production: set AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL.');
  }
}

/** The file is there and holds no key of ours. No token can be checked until somebody has looked at it. */
export class DevelopmentKeyUnreadable extends Error {
  readonly code = 'DEVELOPMENT_KEY_UNREADABLE';

  constructor(file: string, options: ErrorOptions) {
    super(`${file} cannot be read, or is not a key of this program; once it is moved away, a new one is made`, options);
    this.name = 'DevelopmentKeyUnreadable';
  }
}

/** Others may have put a key of theirs in its place, and whoever holds the key is any tenant and any role. */
export class DevelopmentKeyOpenToOthers extends Error {
  readonly code = 'DEVELOPMENT_KEY_OPEN_TO_OTHERS';

  constructor(path: string) {
    super(`${path} may be written by others than its owner; move development-key.json away, then: chmod go-w ${path}`);
    this.name = 'DevelopmentKeyOpenToOthers';
  }
}

/** The folder's signing key, made on first use. Rejects with one of the errors above. */
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
  const { secret, open } = (await read(folder)) ?? (await make(folder));
  return {
    verifier: verifierOfKey(open, algorithm, { issuer, audience, clock }),
    mint: ({ controller, roles, sub, systems, lifetime = longestLife }) => {
      const now = Math.floor(clock() / 1_000);
      return new SignJWT({ controller, roles, ...(systems && { systems }) })
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
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

/** Copies the folder's key, if it has one, for its owner alone to read. */
export async function backUpDevelopmentKey(folder: string, to: string): Promise<void> {
  try {
    await writeFile(join(to, keyFile), await readFile(join(folder, keyFile)), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

interface KeyPair {
  readonly secret: CryptoKey;
  readonly open: CryptoKey;
}

async function read(folder: string): Promise<KeyPair | undefined> {
  const file = join(folder, keyFile);
  const exposed = [folder, file].find(othersMayWrite);
  if (exposed !== undefined) throw new DevelopmentKeyOpenToOthers(exposed);
  try {
    const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
    const { d: _secret, ...open } = jwk;
    return { secret: (await importJWK(jwk, algorithm)) as CryptoKey, open: (await importJWK(open, algorithm)) as CryptoKey };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new DevelopmentKeyUnreadable(file, { cause });
  }
}

/** Written aside and linked into place: of two processes that start together, both use the first one's key. */
async function make(folder: string): Promise<KeyPair> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
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
