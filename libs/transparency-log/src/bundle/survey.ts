import type { PreviousEvent, PreviousEvents } from './manifest.ts';

/** What a bundle must know of its entries before it writes the first. */
export interface Survey {
  readonly entries: number;
  /** With a newline behind each. */
  readonly bytes: number;
  /** SHA-256 of the texts of policies that the entries name. */
  readonly texts: readonly string[];
  readonly previous: PreviousEvents;
}

/** An entry as far as a bundle looks into it. */
interface Entry {
  readonly event: { readonly previousHash: string; readonly data: { readonly content?: unknown } };
  readonly revision: number;
  readonly stream: string;
}

export async function surveyOf(entries: AsyncIterable<string> | Iterable<string>, from: number): Promise<Survey> {
  let count = 0;
  let bytes = 0;
  const texts = new Set<string>();
  const seen = new Set<string>();
  const previous: Record<string, PreviousEvent> = {};
  for await (const line of entries) {
    count++;
    bytes += Buffer.byteLength(line) + 1;
    const isText = line.includes('"stream":"policytext-');
    if (from === 0 && !isText) continue;
    const { event, revision, stream } = JSON.parse(line) as Entry;
    const sha256 = isText && sha256Of(event.data.content);
    if (sha256) texts.add(sha256);
    if (from === 0 || seen.has(stream)) continue;
    seen.add(stream);
    if (revision > 0) previous[stream] = { revision: revision - 1, hash: event.previousHash };
  }
  return { entries: count, bytes, texts: [...texts].sort(), previous };
}

const sha256Of = (content: unknown): string | undefined =>
  typeof content === 'object' && content !== null && 'sha256' in content ? String(content.sha256) : undefined;
