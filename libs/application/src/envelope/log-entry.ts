import type { Envelope, LedgerEvent } from '#kernel';
import { envelopeOf } from './codec.ts';
import { canonicalJson, sha256 } from './digest.ts';

/**
 * What a transparency log hashes of an event as it was written, `decode` and not `decodeAll`: its envelope, its stream and its
 * revision in RFC 8785 form. Positions are left out, for a copy of a ledger has others; `previousHash` names the event before
 * it in its stream as a whole, with the text of a policy.
 */
export function logEntry(event: LedgerEvent): string {
  const { stream, revision } = event;
  return canonicalJson({ event: withoutPolicyText(envelopeOf(event)), revision, stream });
}

/** The text of a policy may be longer than an entry of a log: its hash and length in UTF-8 stand for it. */
function withoutPolicyText(event: Envelope): Envelope {
  if (event.type !== 'PolicyTextStored') return event;
  const { content, ...data } = event.data as { readonly content: string };
  return { ...event, data: { ...data, content: { sha256: sha256(content), bytes: Buffer.byteLength(content) } } };
}
