import type { Hash } from '../merkle/hash.ts';
import { hashFromBase64, toBase64 } from '../notes/base64.ts';

/** Where an entry lies in the log, and the hashes from its sibling up (RFC 6962, 2.1.1). */
export interface EntryProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
}

export const formatEntryProof = ({ index, hashes }: EntryProof): string =>
  JSON.stringify({ hashes: hashes.map(toBase64), index });

/** The proof of a line, or undefined where `formatEntryProof` would write another one. */
export function parseEntryProof(line: string): EntryProof | undefined {
  try {
    const { hashes, index } = JSON.parse(line) as { readonly hashes: readonly string[]; readonly index: number };
    const proof = { index, hashes: hashes.map(hashFromBase64) };
    if (!Number.isSafeInteger(index) || !isComplete(proof)) return undefined;
    return formatEntryProof(proof) === line ? proof : undefined;
  } catch {
    return undefined;
  }
}

const isComplete = (proof: { readonly index: number; readonly hashes: readonly (Hash | undefined)[] }): proof is EntryProof =>
  proof.hashes.every((hash) => hash !== undefined);
