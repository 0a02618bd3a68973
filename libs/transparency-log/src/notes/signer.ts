import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { cosignedText, encodeCosignature } from './cosignature.ts';
import { formatNote, type NoteSignature } from './signed-note.ts';
import { isKeyName } from './characters.ts';
import { verifierKeyOf, type SignatureType, type VerifierKey } from './verifier-key.ts';

/** A private key and the name under which it signs. */
export interface Signer {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
}

/** A fresh Ed25519 key as the text of a PKCS#8 file. */
export const newKeyFile = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

/** The signer of a PKCS#8 file, or undefined where the text holds no Ed25519 key or the name cannot stand in a note. */
export function signerOf(name: string, keyFile: string, type: SignatureType = 'ed25519'): Signer | undefined {
  const privateKey = privateKeyOf(keyFile);
  if (privateKey?.asymmetricKeyType !== 'ed25519' || !isKeyName(name)) return undefined;
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { key: verifierKeyOf(name, type, spki.subarray(-32)), privateKey };
}

function privateKeyOf(keyFile: string): KeyObject | undefined {
  // Only PKCS#8: other headers would be read too.
  if (!/^\s*-----BEGIN PRIVATE KEY-----/.test(keyFile)) return undefined;
  try {
    return createPrivateKey({ key: keyFile, format: 'pem' });
  } catch {
    return undefined;
  }
}

/** A note with a signature of each signer: more than one while a key is being replaced. The text ends with a newline. */
export const signNote = (text: string, signers: readonly Signer[]): string =>
  formatNote({ text, signatures: signers.map((signer) => signatureOf(text, signer)) });

function signatureOf(text: string, { key, privateKey }: Signer): NoteSignature {
  return { name: key.name, keyId: key.keyId, signature: sign(null, Buffer.from(text), privateKey) };
}

/** A witness's line for a note with this text. */
export function cosign(text: string, { key, privateKey }: Signer, time: number): NoteSignature {
  const signature = sign(null, Buffer.from(cosignedText(text, time)), privateKey);
  return { name: key.name, keyId: key.keyId, signature: encodeCosignature({ time, signature }) };
}
