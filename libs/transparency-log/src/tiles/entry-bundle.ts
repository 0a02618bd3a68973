import { longestEntry } from '#kernel';

const lengthBytes = 2;

/** Entries one after the other, each after its length as a big-endian uint16. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.alloc(entries.reduce((sum, { length }) => sum + lengthBytes + length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > longestEntry) throw new RangeError(`an entry of ${entry.length} bytes is longer than ${longestEntry}`);
    at = bytes.writeUInt16BE(entry.length, at);
    bytes.set(entry, at);
    at += entry.length;
  }
  return bytes;
}

/** The entries of a bundle of `width`, or undefined where the bytes are not exactly as many entries. */
export function decodeBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const begin = at + lengthBytes;
    if (begin > bytes.length) return undefined;
    at = begin + (bytes[at]! << 8) + bytes[at + 1]!;
    if (at > bytes.length) return undefined;
    entries.push(bytes.subarray(begin, at));
  }
  return entries.length === width ? entries : undefined;
}
