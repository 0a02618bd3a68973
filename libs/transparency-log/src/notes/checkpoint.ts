import type { Hash } from '../merkle/hash.ts';
import { hashFromBase64, toBase64 } from './base64.ts';
import { fromDecimal } from './decimal.ts';

/** The root of a log at a size. */
export interface Checkpoint {
  /** Which log; whoever trusts a note compares it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Further lines that a log may sign; ours signs none. */
  readonly extensions?: readonly string[];
}

/** The text of a note (C2SP tlog-checkpoint). */
export const formatCheckpoint = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, size, toBase64(root), ...extensions].map((line) => `${line}\n`).join('');

/** The checkpoint of the text of a note, or undefined. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin = '', sizeLine = '', rootLine = '', ...extensions] = text.slice(0, -1).split('\n');
  const size = fromDecimal(sizeLine);
  const root = hashFromBase64(rootLine);
  if (origin === '' || size === undefined || !root || extensions.includes('')) return undefined;
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) };
}
