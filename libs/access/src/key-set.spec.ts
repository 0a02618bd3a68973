import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { usableKeys } from './key-set.ts';

type Members = Readonly<Record<string, unknown>>;

const rsa = (modulusLength: number, publicExponent = 65_537): Members =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey.export({ format: 'jwk' }) as Members;
const strong = rsa(2_048);
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p256 = ec.publicKey.export({ format: 'jwk' }) as Members;
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }) as Members;
const ed25519 = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as Members;

/** The algorithms of the keys that are used, and why the others are not. */
async function sorted(...keys: readonly unknown[]) {
  const faults: string[] = [];
  const usable = await usableKeys(keys, (fault) => void faults.push(fault));
  return { algorithms: usable.map(({ alg }) => alg), faults };
}

describe('a key is bound to one algorithm', () => {
  it.each([
    ['that which its issuer names', { ...strong, alg: 'PS256' }, 'PS256'],
    ['RS256 for RSA', strong, 'RS256'],
    ['ES256 for P-256', p256, 'ES256'],
    ['EdDSA for Ed25519', ed25519, 'EdDSA'],
  ])('%s', async (_, key, alg) => expect(await sorted(key)).toEqual({ algorithms: [alg], faults: [] }));
});

describe('a key is refused', () => {
  it.each([
    ['of RSA with 1,024 bits', rsa(1_024), 'weak'],
    ['of RSA with 2,047 bits', { ...strong, n: halved(String(strong['n'])) }, 'weak'],
    ['of RSA with the exponent 1: anybody can sign', { ...strong, e: 'AQ' }, 'weak'],
    ['of RSA with the exponent 3', { ...strong, e: 'Aw' }, 'weak'],
    ['of RSA with an even exponent', { ...strong, e: 'AQAC' }, 'weak'],
    ['of RSA without a modulus', { ...strong, n: undefined }, 'malformed'],
    ['of RSA for an algorithm that is not trusted', { ...strong, alg: 'RS512' }, 'algorithm'],
    ['of RSA for the algorithm of another kind', { ...strong, alg: 'ES256' }, 'algorithm'],
    ['of a curve that is not trusted', p384, 'algorithm'],
    ['that is a secret', { kty: 'oct', k: 'AAAA', alg: 'HS256' }, 'private'],
    ['that is private', ec.privateKey.export({ format: 'jwk' }), 'private'],
    ['of P-256 whose point is not on the curve', { ...p256, x: p256['y'] }, 'malformed'],
    ['of an unknown kind', { kty: 'constructor' }, 'algorithm'],
    ['that is none', 'key', 'malformed'],
    ['that is null', null, 'malformed'],
  ])('%s, and the others are used', async (_, key, fault) =>
    expect(await sorted(key, ed25519)).toEqual({ algorithms: ['EdDSA'], faults: [fault] }),
  );
});

it.each([{ use: 'enc', alg: 'RSA-OAEP' }, { key_ops: ['encrypt'] }])('a key for %j is passed over', async (purpose) =>
  expect(await sorted({ ...strong, ...purpose }, ed25519)).toEqual({ algorithms: ['EdDSA'], faults: [] }),
);

/** A modulus of one bit less. */
function halved(modulus: string): string {
  const bits = BigInt(`0x${Buffer.from(modulus, 'base64url').toString('hex')}`) >> 1n;
  return Buffer.from(bits.toString(16).padStart(512, '0'), 'hex').toString('base64url');
}
