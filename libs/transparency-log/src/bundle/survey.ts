import type { PreviousEvent, PreviousEvents } from './manifest.ts';

/** An event whose entry names a text by its SHA-256 in place of holding it. */
export interface TextOfEntry {
  readonly sha256: string;
  readonly stream: string;
  readonly revision: number;
}

/** What a bundle must know of its entries before it writes the first. */
export interface Survey {
  readonly entries: number;
  /** With a newline behind each. */
  readonly bytes: number;
  /** Data of events that are too long for an entry, by their SHA-256. */
  readonly longData: readonly TextOfEntry[];
  /** Texts of policies, by their SHA-256. */
  readonly policyTexts: readonly TextOfEntry[];
  readonly previous: PreviousEvents;
}

/** An entry as far as a bundle looks into it. */
interface Entry {
  /** A record of the decision log names none before it. */
  readonly event: { readonly previousHash?: string; readonly data: { readonly content?: unknown } };
  readonly revision: number;
  readonly stream: string;
}

export async function surveyOf(entries: AsyncIterable<string> | Iterable<string>, from: number): Promise<Survey> {
  let count = 0;
  let bytes = 0;
  const longData = new Map<string, TextOfEntry>();
  const policyTexts = new Map<string, TextOfEntry>();
  const seen = new Set<string>();
  const previous: Record<string, PreviousEvent> = {};
  for await (const line of entries) {
    count++;
    bytes += Buffer.byteLength(line) + 1;
    if (from === 0 && !mayNameText(line)) continue;
    const { event, revision, stream } = JSON.parse(line) as Entry;
    const [data, policyText] = [sha256Of(event.data), sha256Of(event.data.content)];
    if (data !== undefined) longData.set(data, { sha256: data, stream, revision });
    if (policyText !== undefined) policyTexts.set(policyText, { sha256: policyText, stream, revision });
    if (from === 0 || seen.has(stream)) continue;
    seen.add(stream);
    if (revision > 0) previous[stream] = { revision: revision - 1, hash: event.previousHash ?? '' };
  }
  return { entries: count, bytes, longData: sorted(longData), policyTexts: sorted(policyTexts), previous };
}

const stubOfData = '"data":{"bytes":';
const policyTextStream = '"stream":"policytext-';

const mayNameText = (line: string): boolean => line.includes(stubOfData) || line.includes(policyTextStream);

const sha256Of = (stub: unknown): string | undefined =>
  typeof stub === 'object' && stub !== null && 'bytes' in stub && 'sha256' in stub ? String(stub.sha256) : undefined;

/** By their hashes: one content has one form. */
const sorted = (texts: ReadonlyMap<string, TextOfEntry>): readonly TextOfEntry[] =>
  [...texts.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
