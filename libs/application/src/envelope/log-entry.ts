import { longestEntry, type LedgerEvent } from '#kernel';
import { envelopeOf } from './codec.ts';
import { canonicalJson, sha256 } from './digest.ts';

/**
 * What a transparency log hashes of an event as it was written, `decode` and not `decodeAll`: its envelope, its stream and its
 * revision in RFC 8785 form. Positions are left out, for a copy of a ledger has others; `previousHash` names the event before
 * it in its stream as a whole, with the text that its entry leaves out.
 */
export function logEntry(event: LedgerEvent): string {
  const entry = entryOf(event, inlineData(event));
  return isTooLong(entry) ? entryOf(event, stubOf(canonicalJson(event.data))) : entry;
}

/** What stands in the entry of an event by its hash and length in UTF-8: the text of a policy, or data that are too long for an entry. */
export function textBeside(event: LedgerEvent): string | undefined {
  if (isPolicyText(event)) return event.data.content;
  return isTooLongForEntry(event) ? canonicalJson(event.data) : undefined;
}

/** Whether the entry of an event leaves its data out. The event alone decides, so that everybody writes the same entry. */
export const isTooLongForEntry = (event: LedgerEvent): boolean => isTooLong(entryOf(event, inlineData(event)));

function entryOf(event: LedgerEvent, data: unknown): string {
  const { stream, revision } = event;
  return canonicalJson({ event: { ...envelopeOf(event), data }, revision, stream });
}

/** A character has at most three bytes for each of its UTF-16 units: few entries are measured. */
const isTooLong = (entry: string): boolean => entry.length * 3 > longestEntry && Buffer.byteLength(entry) > longestEntry;

const stubOf = (text: string) => ({ sha256: sha256(text), bytes: Buffer.byteLength(text) });

/** The data with hash and length in place of the text of a policy, which may be longer than an entry. */
function inlineData(event: LedgerEvent): unknown {
  return isPolicyText(event) ? { ...event.data, content: stubOf(event.data.content) } : event.data;
}

type PolicyText = LedgerEvent & { readonly data: { readonly content: string } };

const isPolicyText = (event: LedgerEvent): event is PolicyText => event.type === 'PolicyTextStored';
