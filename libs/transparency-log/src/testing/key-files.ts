import { generateKeyPairSync } from 'node:crypto';
import { signerOf, type Signer } from '../notes/signer.ts';
import type { SignatureType } from '../notes/verifier-key.ts';

/** The DER of an Ed25519 private key up to its seed (RFC 8410). */
const head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The PKCS#8 text of the private key of a seed in base64. */
export function keyFileOf(seed: string): string {
  const der = Buffer.concat([head, Buffer.from(seed, 'base64')]);
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
}

/** A signer that is the same in every run. */
export const signerFrom = (name: string, fill: number, type?: SignatureType): Signer =>
  signerOf(name, keyFileOf(Buffer.alloc(32, fill).toString('base64')), type)!;

export const rsaKeyFile = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
