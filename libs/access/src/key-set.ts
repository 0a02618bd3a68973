import { importJWK, type JWK } from 'jose';

/** Why a key of the issuer is not used. */
export type KeyFault = 'malformed' | 'private' | 'weak' | 'algorithm';

/** The algorithms that are trusted, by the kind of their keys. The first is that of a key that names none. */
const algorithmsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['RSA', ['RS256', 'PS256']],
  ['P-256', ['ES256']],
  ['Ed25519', ['EdDSA']],
]);

export const algorithms: readonly string[] = [...algorithmsOf.values()].flat();

/** The least size of an RSA modulus (RFC 7518 3.3), and the least public exponent (FIPS 186-5): with 1 anybody can sign. */
const leastModulusBits = 2_048;
const leastExponent = 65_537n;

/**
 * The keys of a set that may verify a token, each bound to one algorithm: where the issuer names none (Entra does not), that of
 * its kind, so a token cannot choose. Keys for encryption are passed over; every other key that is unfit is reported to `refuse`.
 */
export async function usableKeys(keys: readonly unknown[], refuse: (fault: KeyFault) => void): Promise<readonly JWK[]> {
  const usable: JWK[] = [];
  for (const key of keys) {
    if (!isKey(key)) refuse('malformed');
    else if (verifies(key)) {
      const bound = { ...key, alg: key.alg ?? algorithmsOf.get(kindOf(key))?.[0] };
      const fault = faultOf(bound) ?? (await importFault(bound as JWK));
      if (fault) refuse(fault);
      else usable.push(bound as JWK);
    }
  }
  return usable;
}

const isKey = (key: unknown): key is JWK =>
  typeof key === 'object' && key !== null && typeof (key as { kty?: unknown }).kty === 'string';

const verifies = ({ use, key_ops: operations }: JWK): boolean =>
  (use === undefined || use === 'sig') && (!Array.isArray(operations) || operations.includes('verify'));

const kindOf = ({ kty, crv }: Pick<JWK, 'kty' | 'crv'>): string => (kty === 'RSA' ? kty : (crv ?? kty!));

function faultOf(key: Omit<JWK, 'alg'> & { readonly alg: string | undefined }): KeyFault | undefined {
  if (key.d !== undefined || key.k !== undefined) return 'private';
  if (key.alg === undefined || !algorithmsOf.get(kindOf(key))?.includes(key.alg)) return 'algorithm';
  if (key.kty !== 'RSA') return undefined;
  const [modulus, exponent] = [numberOf(key.n), numberOf(key.e)];
  if (modulus === undefined || exponent === undefined) return 'malformed';
  return modulus.toString(2).length < leastModulusBits || exponent < leastExponent || exponent % 2n === 0n ? 'weak' : undefined;
}

/** Importing finds what the members alone do not show, such as a point that is not on its curve. */
const importFault = (key: JWK): Promise<KeyFault | undefined> =>
  importJWK(key).then(
    () => undefined,
    () => 'malformed',
  );

/** A Base64urlUInt (RFC 7518 2). */
const numberOf = (text: unknown): bigint | undefined =>
  typeof text === 'string' && /^[A-Za-z0-9_-]+$/.test(text)
    ? BigInt(`0x0${Buffer.from(text, 'base64url').toString('hex')}`)
    : undefined;
