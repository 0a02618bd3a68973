import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { generate } from 'selfsigned';
import type { Role } from '#access';
import { newKeyFile } from '#transparency-log';

/** Whoever issues tokens in production, with its keys on a server that speaks TLS. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** What makes a service trust its tokens alone. */
  readonly env: Readonly<Record<string, string>>;
  /** Its keys, by `kid`; the tokens are signed by `ed`. */
  readonly keys: Readonly<Record<'ed' | 'rsa', KeyObject>>;
  token(roles: readonly Role[]): Promise<string>;
  /** The key server answers 500, until it is called with false. */
  fail(failing: boolean): void;
  close(): void;
}

const issuer = 'https://issuer.example';
const audience = 'ledger';

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys = {
    ed: generateKeyPairSync('ed25519').privateKey,
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  };
  const jwks = JSON.stringify({ keys: Object.entries(keys).map(([kid, key]) => ({ ...publicJwkOf(key), kid, use: 'sig' })) });
  const folder = mkdtempSync(join(tmpdir(), 'token-issuer-'));
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, certificate.cert);
  const logKey = join(folder, 'log-key.pem');
  writeFileSync(logKey, newKeyFile(), { mode: 0o600 });
  // Services that run as another user read it too.
  chmodSync(folder, 0o755);
  let failing = false;
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (_, reply) => {
    reply.statusCode = failing ? 500 : 200;
    reply.setHeader('content-type', 'application/json').end(failing ? '' : jwks);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    issuer,
    audience,
    env: {
      NODE_ENV: 'production',
      NODE_EXTRA_CA_CERTS: authority,
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
      AUTH_JWKS_URL: `https://localhost:${port}/jwks`,
      LOG_KEY_FILE: logKey,
    },
    keys,
    token: (roles) =>
      new SignJWT({ controller: 'acme', roles })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'ed' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(roles.join('.'))
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(keys.ed),
    fail: (yes) => void (failing = yes),
    close: () => {
      server.close().closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The public half of a private key. */
export function publicJwkOf(key: KeyObject): Record<string, unknown> {
  const { kty, crv, x, n, e } = key.export({ format: 'jwk' });
  return Object.fromEntries(Object.entries({ kty, crv, x, n, e }).filter(([, value]) => value !== undefined));
}
