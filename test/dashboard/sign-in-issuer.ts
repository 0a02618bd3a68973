import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, type JWTPayload } from 'jose';
import { generate } from 'selfsigned';
import { publicJwkOf } from '../support/token-issuer.ts';

/** What the issuer answers to whoever is sent there to sign in. */
export type Answer = 'token' | 'denied' | 'opaque token';

/** An issuer that signs everybody in at once: authorization code with PKCE (RFC 7636), and the metadata of RFC 8414. */
export interface SignInIssuer {
  readonly url: string;
  /** What makes a service trust its tokens. */
  readonly env: Readonly<Record<string, string>>;
  answer: Answer;
  close(): void;
}

const clientId = 'dashboard';

/** Its tokens hold `claims`. */
export async function startSignInIssuer(claims: JWTPayload): Promise<SignInIssuer> {
  const key = generateKeyPairSync('ed25519').privateKey;
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-issuer-'));
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, certificate.cert);
  /** The challenge that each code was asked for with. */
  const challenges = new Map<string, string>();
  const tokenOf = (): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'one' })
      .setIssuer(issuer.url)
      .setAudience('ledger')
      .setSubject('vera')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key);

  const signIn = (query: URLSearchParams): string => {
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    if (issuer.answer === 'denied') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      if (query.get('client_id') === clientId && query.get('code_challenge_method') === 'S256')
        challenges.set(code, query.get('code_challenge')!);
      back.searchParams.set('code', code);
    }
    return back.href;
  };
  const redeem = async (form: URLSearchParams): Promise<object | undefined> => {
    const challenge = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
    if (challenges.get(form.get('code')!) !== challenge) return undefined;
    challenges.delete(form.get('code')!);
    return { access_token: issuer.answer === 'token' ? await tokenOf() : 'opaque', token_type: 'Bearer', expires_in: 300 };
  };
  const documents: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer: issuer.url,
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      jwks_uri: `${issuer.url}/jwks`,
    }),
    '/jwks': () => ({ keys: [{ ...publicJwkOf(key), kid: 'one', alg: 'EdDSA', use: 'sig' }] }),
  };

  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, reply) => {
    const { pathname, searchParams } = new URL(request.url!, issuer.url);
    reply.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'application/json');
    if (pathname === '/authorize') return void reply.writeHead(302, { location: signIn(searchParams) }).end();
    if (pathname !== '/token') return void reply.end(JSON.stringify(documents[pathname]?.() ?? {}));
    let form = '';
    request.on('data', (chunk: Buffer) => (form += chunk.toString()));
    request.on('end', () => {
      void redeem(new URLSearchParams(form)).then((answer) => {
        reply.statusCode = answer ? 200 : 400;
        reply.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
      });
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const issuer: SignInIssuer = {
    url,
    env: {
      NODE_EXTRA_CA_CERTS: authority,
      AUTH_ISSUER: url,
      AUTH_AUDIENCE: 'ledger',
      AUTH_JWKS_URL: `${url}/jwks`,
      DASHBOARD_CLIENT_ID: clientId,
    },
    answer: 'token',
    close: () => {
      server.close().closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
  return issuer;
}
