import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '#access';

/** Whoever issues tokens in production, with its keys on a server. */
export interface TokenIssuer {
  /** What makes a service trust its tokens alone. */
  readonly env: Readonly<Record<string, string>>;
  token(roles: readonly Role[]): Promise<string>;
  close(): void;
}

const issuer = 'https://issuer.example';
const audience = 'ledger';

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwks = JSON.stringify({ keys: [await exportJWK(publicKey)] });
  const keys = createServer((_, reply) => reply.setHeader('content-type', 'application/json').end(jwks));
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  const { port } = keys.address() as AddressInfo;
  return {
    env: {
      NODE_ENV: 'production',
      AUTH_ISSUER: issuer,
      AUTH_AUDIENCE: audience,
      AUTH_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
    },
    token: (roles) =>
      new SignJWT({ controller: 'acme', roles })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(roles.join('.'))
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    close: () => keys.close().closeAllConnections(),
  };
}
