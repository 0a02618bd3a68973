import { createHmac, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerFolder } from './ledger-folder.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** What a service trusts, as somebody sees it who forges its tokens; made without the library that verifies them. */
export interface Trusted {
  readonly issuer: string;
  readonly audience: string;
  readonly kid: string | undefined;
  /** The key that signs; attackers use its public half alone. */
  readonly key: KeyObject;
  /** A second trusted key, of RSA, where there is one. */
  readonly rsa?: { readonly kid: string; readonly key: KeyObject };
}

export const trustedIssuer = ({ issuer, audience, keys }: TokenIssuer): Trusted => ({
  issuer,
  audience,
  kid: 'ed',
  key: keys.ed,
  rsa: { kid: 'rsa', key: keys.rsa },
});

/** After a service has made the key. */
export function trustedDevelopmentKey({ path }: LedgerFolder): Trusted {
  const jwk = JSON.parse(readFileSync(join(path, 'development-key.json'), 'utf8')) as Record<string, string>;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return { issuer: 'urn:consent-ledger:development', audience: 'consent-ledger', kid: undefined, key };
}

type Members = Readonly<Record<string, unknown>>;

/** How a token differs from a good one; a member that is undefined is left out. */
export interface Forgery {
  readonly header?: Members;
  readonly claims?: Members;
  /** Signs what stands before the last dot; default: with the trusted key, as Ed25519. */
  readonly signature?: (signed: string) => Buffer;
}

export function forged(trusted: Trusted, { header = {}, claims = {}, signature = by(trusted.key) }: Forgery = {}): string {
  const now = Math.floor(Date.now() / 1_000);
  const good = {
    iss: trusted.issuer,
    aud: trusted.audience,
    sub: 'forger',
    controller: 'acme',
    roles: ['service-command', 'operator', 'auditor', 'admin'],
    iat: now,
    exp: now + 300,
  };
  return compact({ alg: 'EdDSA', typ: 'at+jwt', kid: trusted.kid, ...header }, { ...good, ...claims }, signature);
}

export const compact = (header: unknown, claims: unknown, signature: (signed: string) => Buffer): string => {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${signature(signed).toString('base64url')}`;
};

/** JSON that is given as text is taken as it is. */
const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

export const by =
  (key: KeyObject, digest: string | null = null) =>
  (signed: string): Buffer =>
    sign(digest, Buffer.from(signed), key);

export const byHmac =
  (secret: Buffer | string) =>
  (signed: string): Buffer =>
    createHmac('sha256', secret).update(signed).digest();

/** The forms in which the public half of a key may be taken for a secret. */
export function publicFormsOf(key: KeyObject): readonly (readonly [string, Buffer | string])[] {
  const open = createPublicKey(key);
  const jwk = open.export({ format: 'jwk' });
  return [
    ['PEM', open.export({ type: 'spki', format: 'pem' })],
    ['DER', open.export({ type: 'spki', format: 'der' })],
    ['JWK', JSON.stringify(jwk)],
    ['bytes', Buffer.from(jwk.x ?? jwk.n ?? '', 'base64url')],
  ];
}
