import { verify } from 'node:crypto';
import { cosignedText, decodeCosignature } from './cosignature.ts';
import { parseNote, type NoteSignature } from './signed-note.ts';
import { keyObjectOf, type VerifierKey } from './verifier-key.ts';

/** A signature that a known key made over the text. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** When a witness says that it saw the text, in seconds since the epoch; a log says no time. */
  readonly time?: number;
  readonly line: NoteSignature;
}

export type OpenedNote =
  | { readonly verdict: 'verified'; readonly text: string; readonly signatures: readonly VerifiedSignature[] }
  | { readonly verdict: 'MALFORMED_NOTE' }
  | { readonly verdict: 'BAD_SIGNATURE'; readonly key: VerifierKey }
  | { readonly verdict: 'NO_KNOWN_KEY' };

/**
 * A note that at least one of the keys has signed. A signature by an unknown key is ignored, also where only its name or only
 * its id is known; one bad signature by a known key refuses the note.
 */
export function openNote(bytes: Uint8Array, keys: readonly VerifierKey[]): OpenedNote {
  const note = parseNote(bytes);
  if (!note) return { verdict: 'MALFORMED_NOTE' };
  const signatures: VerifiedSignature[] = [];
  for (const line of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (!key) continue;
    const verified = verifySignature(note.text, line, key);
    if (!verified) return { verdict: 'BAD_SIGNATURE', key };
    if (!signatures.some((other) => other.key === key)) signatures.push(verified);
  }
  return signatures.length > 0 ? { verdict: 'verified', text: note.text, signatures } : { verdict: 'NO_KNOWN_KEY' };
}

/** What the key says of the text, or undefined where the signature is not its own. */
export function verifySignature(text: string, line: NoteSignature, key: VerifierKey): VerifiedSignature | undefined {
  if (key.type === 'ed25519') return isSigned(text, line.signature, key) ? { key, line } : undefined;
  const cosignature = decodeCosignature(line.signature);
  if (!cosignature || !isSigned(cosignedText(text, cosignature.time), cosignature.signature, key)) return undefined;
  return { key, line, time: cosignature.time };
}

const isSigned = (text: string, signature: Uint8Array, key: VerifierKey): boolean =>
  verify(null, Buffer.from(text), keyObjectOf(key), signature);
