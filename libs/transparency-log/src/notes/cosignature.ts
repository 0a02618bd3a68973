const timeBytes = 8;
const signatureBytes = 64;

/** What a witness signs: that it saw this text, and when, in seconds since the epoch (C2SP tlog-cosignature). */
export const cosignedText = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`;

/** What a witness puts behind its key id. */
export interface Cosignature {
  readonly time: number;
  readonly signature: Uint8Array;
}

export function encodeCosignature({ time, signature }: Cosignature): Uint8Array {
  const bytes = Buffer.alloc(timeBytes + signature.length);
  bytes.writeBigUInt64BE(BigInt(time));
  bytes.set(signature, timeBytes);
  return bytes;
}

export function decodeCosignature(bytes: Uint8Array): Cosignature | undefined {
  if (bytes.length !== timeBytes + signatureBytes) return undefined;
  const time = Number(Buffer.from(bytes).readBigUInt64BE(0));
  return Number.isSafeInteger(time) ? { time, signature: bytes.subarray(timeBytes) } : undefined;
}
