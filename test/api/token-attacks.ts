import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { by, byHmac, compact, forged, publicFormsOf, type Forgery, type Trusted } from '../support/forged-token.ts';
import { publicJwkOf } from '../support/token-issuer.ts';

/** A token that must not open the ledger, made for a service that trusts this. */
export type Attack = readonly [name: string, token: (trusted: Trusted) => string];

/** Where an attacker offers keys of their own; nobody may ever ask there. */
export interface Lure {
  readonly url: string;
}

const own = {
  ed: generateKeyPairSync('ed25519').privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};
const nothing = () => Buffer.alloc(0);
const now = () => Math.floor(Date.now() / 1_000);
const differing =
  (how: Forgery | ((trusted: Trusted) => Forgery)) =>
  (trusted: Trusted): string =>
    forged(trusted, typeof how === 'function' ? how(trusted) : how);
const named = (prefix: string, entries: Readonly<Record<string, Forgery>>): readonly Attack[] =>
  Object.entries(entries).map(([name, how]) => [`${prefix}: ${name}`, differing(how)]);

const algorithms: readonly Attack[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): Attack => [
    `alg ${JSON.stringify(alg)} without a signature`,
    differing({ header: { alg }, signature: nothing }),
  ]),
  ...['none', 'HS256', 'ES256', 'ES256K', 'RS256', 'PS256', 'RS1', 'Ed448', 'dir', 'RSA-OAEP'].map((alg): Attack => [
    `alg ${alg} over a good signature`,
    differing({ header: { alg } }),
  ]),
  ['alg left out', differing({ header: { alg: undefined } })],
  ['alg is a list', differing({ header: { alg: ['EdDSA'] } })],
  ['alg stands twice', (trusted) => compact('{"alg":"EdDSA","typ":"at+jwt","alg":"none"}', {}, by(trusted.key))],
  ['a signature of ES256 that is zero', differing({ header: { alg: 'ES256' }, signature: () => Buffer.alloc(64) })],
  ['a signature of EdDSA that is zero', differing({ signature: () => Buffer.alloc(64) })],
];

/** Each secret is computed from what everybody knows. */
const confusions: readonly Attack[] = ['PEM', 'DER', 'JWK', 'bytes'].flatMap((form) =>
  (['key', 'rsa'] as const).map((which): Attack => [
    `HS256 by the public ${which === 'rsa' ? 'RSA key' : 'key'} as ${form}`,
    (trusted) => {
      const key = which === 'rsa' ? (trusted.rsa?.key ?? own.rsa) : trusted.key;
      const secret = publicFormsOf(key).find(([name]) => name === form)![1];
      const kid = which === 'rsa' ? trusted.rsa?.kid : trusted.kid;
      return forged(trusted, { header: { alg: 'HS256', kid }, signature: byHmac(secret) });
    },
  ]),
);

const strangers: readonly Attack[] = [
  ['a stranger’s key', differing({ signature: by(own.ed) })],
  ['a stranger’s key without kid', differing({ header: { kid: undefined }, signature: by(own.ed) })],
  ['a stranger’s RSA key as RS256', differing({ header: { alg: 'RS256' }, signature: by(own.rsa, 'sha256') })],
  ['a stranger’s EC key as ES256', differing({ header: { alg: 'ES256' }, signature: by(own.ec, 'sha256') })],
  [
    'the trusted RSA key under RS512',
    (trusted) => {
      const { key, kid } = trusted.rsa ?? { key: own.rsa, kid: undefined };
      return forged(trusted, { header: { alg: 'RS512', kid }, signature: by(key, 'sha512') });
    },
  ],
  [
    'the trusted RSA key under PS256, which is not the algorithm of the key',
    (trusted) => {
      const { key, kid } = trusted.rsa ?? { key: own.rsa, kid: undefined };
      const padded = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
      const signature = (signed: string) => sign('sha256', Buffer.from(signed), padded);
      return forged(trusted, { header: { alg: 'PS256', kid }, signature });
    },
  ],
];

const tampered: readonly Attack[] = [
  ['claims of one token under the signature of another', (trusted) => swapped(trusted, 1)],
  ['the header of one token under the signature of another', (trusted) => swapped(trusted, 0)],
  ['no signature', (trusted) => `${forged(trusted).split('.').slice(0, 2).join('.')}.`],
  ['half a signature', (trusted) => forged(trusted).slice(0, -40)],
  ['two parts', (trusted) => forged(trusted).split('.').slice(0, 2).join('.')],
  ['four parts', (trusted) => `${forged(trusted)}.e30`],
  ['five parts, as of an encrypted token', (trusted) => `${forged(trusted)}.e30.e30`],
  ['padding in base64url', (trusted) => forged(trusted).replace('.', '=.')],
  ['claims that are a list', (trusted) => compact(headerOf(trusted), [], by(trusted.key))],
  ['claims that are null', (trusted) => compact(headerOf(trusted), null, by(trusted.key))],
  ['claims that are no JSON', (trusted) => compact(headerOf(trusted), '{', by(trusted.key))],
];

const headerOf = ({ kid }: Trusted) => ({ alg: 'EdDSA', typ: 'at+jwt', kid });

/** Takes one part from a token that is not trusted. */
function swapped(trusted: Trusted, part: number): string {
  const parts = forged(trusted).split('.');
  parts[part] = forged(trusted, { header: { x: 1 }, claims: { controller: 'other' } }).split('.')[part]!;
  return parts.join('.');
}

const claims: readonly Attack[] = [
  ...named('aud', {
    another: { claims: { aud: 'other' } },
    'left out': { claims: { aud: undefined } },
    'a list without ours': { claims: { aud: ['other', 'LEDGER'] } },
    'an empty list': { claims: { aud: [] } },
    'an object': { claims: { aud: {} } },
  }),
  ...named('iss', {
    another: { claims: { iss: 'https://issuer.example.evil.example' } },
    'left out': { claims: { iss: undefined } },
    empty: { claims: { iss: '' } },
  }),
  ['iss: ours with a slash', differing(({ issuer }) => ({ claims: { iss: `${issuer}/` } }))],
  ['iss: ours in a list', differing(({ issuer }) => ({ claims: { iss: [issuer] } }))],
  ['iss: ours in capitals', differing(({ issuer }) => ({ claims: { iss: issuer.toUpperCase() } }))],
  ...named('typ', {
    'JWT, as of an ID token': { header: { typ: 'JWT' } },
    'left out': { header: { typ: undefined } },
    empty: { header: { typ: '' } },
    'a proof of possession': { header: { typ: 'dpop+jwt' } },
    'a logout token': { header: { typ: 'logout+jwt' } },
    'no text': { header: { typ: ['at+jwt'] } },
    'a parameter': { header: { typ: 'at+jwt;x=y' } },
  }),
  ...named('an ID token', {
    'with nonce': { claims: { nonce: 'n' } },
    'with at_hash': { claims: { at_hash: 'h' } },
    'with c_hash': { claims: { c_hash: 'h' } },
    'by Keycloak': { claims: { typ: 'ID' } },
  }),
  ['a refresh token', differing({ claims: { typ: 'Refresh' } })],
  ...named('cnf', {
    'a certificate that the connection has not': { claims: { cnf: { 'x5t#S256': 'A'.repeat(43) } } },
    'a certificate by another digest': { claims: { cnf: { x5t: 'AAAA' } } },
    'a key of the caller': { claims: { cnf: { jkt: 'A'.repeat(43) } } },
    nothing: { claims: { cnf: {} } },
    null: { claims: { cnf: null } },
    'two ways': { claims: { cnf: { 'x5t#S256': 'A'.repeat(43), jkt: 'A'.repeat(43) } } },
  }),
  ...named('claims', {
    'no subject': { claims: { sub: undefined } },
    'a subject that is an address': { claims: { sub: 'ivan@example.org' } },
    'no tenant': { claims: { controller: undefined } },
    'two tenants': { claims: { controller: ['acme', 'other'] } },
    'a tenant that is no id': { claims: { controller: 'ACME' } },
    'roles that are a text': { claims: { roles: 'admin' } },
    'roles that are numbers': { claims: { roles: [1] } },
  }),
];

/** The times are computed when the token is made. */
const times: readonly Attack[] = [
  ['exp: over', differing(() => ({ claims: { exp: now() - 1 } }))],
  ['exp: long over', differing({ claims: { iat: 1, exp: 600 } })],
  ['exp: left out', differing({ claims: { exp: undefined } })],
  ['exp: a text', differing(() => ({ claims: { exp: String(now() + 300) } }))],
  ['exp: more than 15 minutes after iat', differing(() => ({ claims: { exp: now() + 901 + 1 } }))],
  ['exp: without end', (trusted) => raw(trusted, `"iat":${now()},"exp":1e999`)],
  ['exp and iat: without end', (trusted) => raw(trusted, '"iat":1e999,"exp":1e999')],
  ['iat: left out', differing({ claims: { iat: undefined } })],
  ['iat: a text', differing(() => ({ claims: { iat: String(now()) } }))],
  ['iat: ahead', differing(() => ({ claims: { iat: now() + 60, exp: now() + 300 } }))],
  ['iat: after exp, both ahead within the skew', differing(() => ({ claims: { iat: now() + 25, exp: now() + 20 } }))],
  ['iat: the same as exp', differing(() => ({ claims: { iat: now() + 20, exp: now() + 20 } }))],
  ['iat: 15 minutes ago and more', differing(() => ({ claims: { iat: now() - 1_000, exp: now() - 200 } }))],
  ['nbf: ahead', differing(() => ({ claims: { nbf: now() + 60 } }))],
];

const raw = (trusted: Trusted, at: string): string =>
  compact(
    headerOf(trusted),
    `{"iss":"${trusted.issuer}","aud":"${trusted.audience}","sub":"forger","controller":"acme","roles":["service-command"],${at}}`,
    by(trusted.key),
  );

/** What the header asks the verifier to do. */
const headers = ({ url }: Lure): readonly Attack[] => [
  ...named('crit', {
    'an extension that nobody knows': { header: { crit: ['x'], x: 1 } },
    'a header that is no extension': { header: { crit: ['alg'] } },
    'exp, which is a claim': { header: { crit: ['exp'], exp: 1 } },
    'an extension that is not there': { header: { crit: ['b64'] } },
    empty: { header: { crit: [] } },
    'no list': { header: { crit: 'b64' } },
    'names twice': { header: { crit: ['b64', 'b64'], b64: false } },
  }),
  ['b64: false over encoded claims', differing({ header: { crit: ['b64'], b64: false } })],
  [
    'b64: false over bare claims',
    (trusted) => {
      const [head, body] = forged(trusted, { header: { crit: ['b64'], b64: false } }).split('.') as [string, string];
      const bare = Buffer.from(body, 'base64url').toString();
      return `${head}.${body}.${by(trusted.key)(`${head}.${bare}`).toString('base64url')}`;
    },
  ],
  ...named('kid', {
    'of a file': { header: { alg: 'HS256', kid: '../../../../dev/null' }, signature: byHmac('') },
    'of a query': { header: { alg: 'HS256', kid: "x' UNION SELECT 'secret" }, signature: byHmac('secret') },
    'of an object’s own': { header: { kid: '__proto__' }, signature: by(own.ed) },
    'that is a number': { header: { kid: 0 }, signature: by(own.ed) },
    'that is an object': { header: { kid: {} }, signature: by(own.ed) },
    'that is null': { header: { kid: null }, signature: by(own.ed) },
    'that nobody has': { header: { kid: 'nobodys' }, signature: by(own.ed) },
    'that is an address': { header: { kid: url }, signature: by(own.ed) },
  }),
  ...named('keys in the header', {
    jku: { header: { jku: url, kid: 'lure' }, signature: by(own.ed) },
    'jku with the trusted kid': { header: { jku: url }, signature: by(own.ed) },
    x5u: { header: { x5u: url }, signature: by(own.ed) },
    'x5u and RS256': { header: { x5u: url, alg: 'RS256' }, signature: by(own.rsa, 'sha256') },
    jwk: { header: { jwk: publicJwkOf(own.ed) }, signature: by(own.ed) },
    'jwk without kid': { header: { jwk: publicJwkOf(own.ed), kid: undefined }, signature: by(own.ed) },
    x5c: { header: { x5c: ['MIIB'], alg: 'RS256' }, signature: by(own.rsa, 'sha256') },
    'jku and x5u and jwk': { header: { jku: url, x5u: url, jwk: publicJwkOf(own.ed) }, signature: by(own.ed) },
  }),
  ['enc and zip', differing({ header: { alg: 'dir', enc: 'A128GCM', zip: 'DEF' } })],
];

export const tokenAttacks = (lure: Lure): readonly Attack[] => [
  ...algorithms,
  ...confusions,
  ...strangers,
  ...tampered,
  ...claims,
  ...times,
  ...headers(lure),
];

/** A key set with the attacker's keys. */
export const lureKeys = (): string => JSON.stringify({ keys: [{ ...publicJwkOf(own.ed), kid: 'lure', use: 'sig' }] });
