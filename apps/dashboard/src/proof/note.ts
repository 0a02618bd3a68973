import { areEqual, fromBase64, type Bytes } from './bytes.ts';

export interface Checkpoint {
  readonly size: number;
  readonly root: Bytes;
}

const keyIdLength = 4;

/** The checkpoint of a note (C2SP tlog-checkpoint) that this key of the log has signed; undefined for any other. */
export async function openedNote(note: string, verifierKey: string): Promise<Checkpoint | undefined> {
  const [name = '', keyId = '', ...rest] = verifierKey.split('+');
  // The first byte says that it is an Ed25519 key; base64 has plus signs of its own.
  const publicKey = fromBase64(rest.join('+')).subarray(1);
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const [origin, size = '', root = ''] = text.split('\n');
  const signed = note
    .slice(end)
    .split('\n')
    .flatMap((line) => (line.startsWith(`\u2014 ${name} `) ? [fromBase64(line.split(' ')[2] ?? '')] : []))
    .find((bytes) => areEqual(bytes.subarray(0, keyIdLength), bytesOfHex(keyId)));
  if (!signed || origin !== name || !/^\d+$/.test(size)) return undefined;
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  const isSigned = await crypto.subtle.verify('Ed25519', key, signed.subarray(keyIdLength), new TextEncoder().encode(text));
  return isSigned ? { size: Number(size), root: fromBase64(root) } : undefined;
}

const bytesOfHex = (text: string): Bytes =>
  Uint8Array.from({ length: text.length / 2 }, (_, index) => parseInt(text.slice(index * 2, index * 2 + 2), 16));
