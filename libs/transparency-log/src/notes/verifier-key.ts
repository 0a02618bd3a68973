import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import { isKeyName } from './characters.ts';

/** The first byte of a key as it is written: what kind of signature it verifies (C2SP signed-note, "Signature types"). */
export const signatureTypes = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = keyof typeof signatureTypes;

const publicKeyBytes = 32;

/** Whose signature is believed. Two keys of one name and id cannot be told apart in a note. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

export function verifierKeyOf(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  return { name, keyId: keyIdOf(name, type, publicKey), type, publicKey };
}

/** The first four bytes of SHA-256 over name, newline, type and key. */
function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array): number {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(signatureTypes[type])).update(publicKey).digest();
  return hash.readUInt32BE(0);
}

/** `<name>+<key id in hex>+<base64 of type and key>`, as an operator gives it to auditors. */
export function formatVerifierKey({ name, keyId, type, publicKey }: VerifierKey): string {
  return `${name}+${hexOf(keyId)}+${toBase64(Buffer.concat([Uint8Array.of(signatureTypes[type]), publicKey]))}`;
}

/** The key that was written, or undefined where `formatVerifierKey` would write another text or its kind is not known here. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  // Base64 has plus signs of its own.
  const [name = '', , ...rest] = text.split('+');
  const bytes = fromBase64(rest.join('+'));
  const type = typeOf(bytes?.[0]);
  if (!bytes || !type || bytes.length !== 1 + publicKeyBytes || !isKeyName(name)) return undefined;
  const key = verifierKeyOf(name, type, bytes.subarray(1));
  return formatVerifierKey(key) === text ? key : undefined;
}

function typeOf(byte: number | undefined): SignatureType | undefined {
  return (Object.keys(signatureTypes) as SignatureType[]).find((type) => signatureTypes[type] === byte);
}

export const hexOf = (keyId: number): string => keyId.toString(16).padStart(8, '0');

/** The DER of an Ed25519 public key up to its 32 bytes (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The key as `node:crypto` takes it. */
export const keyObjectOf = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' });
