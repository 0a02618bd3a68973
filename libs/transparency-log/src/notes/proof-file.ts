import type { Hash } from '../merkle/hash.ts';
import { fromBase64, hashFromBase64, toBase64 } from './base64.ts';
import { fromDecimal } from './decimal.ts';

/** A proof of inclusion with the note that it leads to: all that is needed to check an entry without a network. */
export interface ProofFile {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** The signed checkpoint as the log gave it. */
  readonly note: string;
  /** Bytes of any meaning that nothing authenticates. */
  readonly extra?: Uint8Array;
}

const head = 'c2sp.org/tlog-proof@v1';

/** No tree of 64 levels needs more. */
const mostHashes = 63;

/** The text of a `.tlog-proof` file (C2SP tlog-proof). */
export function formatProofFile({ index, hashes, note, extra }: ProofFile): string {
  const lines = [head, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...hashes.map(toBase64), ''];
  return `${lines.join('\n')}\n${note}`;
}

/** The proof of such a text, or undefined. Neither the note nor the proof is verified. */
export function parseProofFile(text: string): ProofFile | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice('extra '.length)) : null;
  const index = lines.shift()?.match(/^index (.*)$/)?.[1];
  const hashes = lines.map(hashFromBase64);
  const number = fromDecimal(index ?? '');
  if (first !== head || extra === undefined || number === undefined || hashes.length > mostHashes) return undefined;
  if (!hashes.every((hash) => hash !== undefined)) return undefined;
  return { index: number, hashes, note: text.slice(end + 2), ...(extra && { extra }) };
}
