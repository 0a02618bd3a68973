import type { components } from '#client';
import { ledger } from '../ledger/ledger.ts';
import { areEqual, fromBase64 } from './bytes.ts';
import { entryAt, isEntryOf } from './entry.ts';
import { openedNote } from './note.ts';
import { leadsToRoot, leafHashOf } from './tree.ts';

type Item = components['schemas']['AuditItem'];

/** `failed` names what does not fit; `notYet`: no checkpoint covers the event. */
export type Verdict =
  | { readonly kind: 'included'; readonly index: number; readonly size: number; readonly verifierKey: string }
  | { readonly kind: 'failed'; readonly what: 'signature' | 'path' | 'entry' | 'answer' }
  | { readonly kind: 'notYet' };

/**
 * Whether the event lies in the log of the tenant: the key of the log has signed the checkpoint, the path leads from the leaf to the root of
 * the checkpoint, and the leaf is the hash of the entry that holds the event. All of it is computed here, of what the service answers.
 */
export async function checkInclusion(item: Item): Promise<Verdict> {
  const log = await ledger.api.GET('/v1/log');
  const proof = await ledger.api.GET('/v1/log/proofs/inclusion', { params: { query: { eventId: item.eventId } } });
  if (proof.response.status === 409) return { kind: 'notYet' };
  // The other form of the answer is not asked for.
  const found = proof.data as components['schemas']['InclusionProof'] | undefined;
  const verifierKey = log.data?.verifierKey;
  if (verifierKey === undefined || !found) return { kind: 'failed', what: 'answer' };
  const { index, size, checkpoint, leafHash } = found;
  const signed = await openedNote(checkpoint, verifierKey);
  if (signed?.size !== size) return { kind: 'failed', what: 'signature' };
  const path = { index, size, leafHash: fromBase64(leafHash), hashes: found.hashes.map(fromBase64), root: signed.root };
  if (!(await leadsToRoot(path))) return { kind: 'failed', what: 'path' };
  const entry = await entryAt(index, size);
  if (!entry || !areEqual(await leafHashOf(entry), path.leafHash) || !isEntryOf(entry, item))
    return { kind: 'failed', what: 'entry' };
  return { kind: 'included', index, size, verifierKey };
}
