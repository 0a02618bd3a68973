import { verify } from 'node:crypto';
import { equalHashes, formatVerifierKey, keyObjectOf, type Hash } from '#transparency-log';
import type { AuditPolicy } from '../policy/audit-policy.ts';
import { Refused } from '../verdict.ts';
import { parseReceipt, type Receipt, type ReceiptEvent } from './parse-receipt.ts';

const file = '--receipt';

/** Looks in the entries of a bundle for what a receipt acknowledges. */
export class ReceiptCheck {
  readonly #receipt: Receipt;
  /** By their revisions: those that no entry was found for. */
  readonly #missing: Map<number, ReceiptEvent>;

  /** Throws `Refused` for a receipt that the log of the policy has not signed. */
  constructor(text: string, policy: AuditPolicy) {
    this.#receipt = signedReceipt(text, policy);
    this.#missing = new Map(this.#receipt.events.map((event) => [event.revision, event]));
  }

  add({ stream, revision }: { readonly stream: string; readonly revision: number }, leaf: Hash, index: number): void {
    if (stream !== this.#receipt.stream) return;
    const acknowledged = this.#missing.get(revision);
    if (!acknowledged) return;
    if (!equalHashes(acknowledged.leafHash, leaf)) throw new Refused('RECEIPT_DIFFERS', { file, index, stream });
    this.#missing.delete(revision);
  }

  /** Every entry was seen. `isWhole`: there is none before them. */
  end(isWhole: boolean): void {
    const [first] = this.#missing.values();
    if (!first) return;
    const { stream } = this.#receipt;
    const place = { file, stream, why: `revision ${first.revision}` };
    throw new Refused(isWhole ? 'RECEIPT_MISSING' : 'NOT_CONNECTED', place);
  }
}

function signedReceipt(text: string, policy: AuditPolicy): Receipt {
  const parsed = parseReceipt(text);
  if (!parsed) throw new Refused('RECEIPT_MALFORMED', { file });
  const { kid, signed, signature, receipt } = parsed;
  const key = policy.keys.find((each) => formatVerifierKey(each) === kid);
  if (!key) throw new Refused('RECEIPT_KEY_UNKNOWN', { file });
  if (!verify(null, signed, keyObjectOf(key), signature)) throw new Refused('RECEIPT_SIGNATURE_BAD', { file });
  if (receipt.origin !== policy.origin) throw new Refused('RECEIPT_DIFFERS', { file, why: `it is of ${receipt.origin}` });
  return receipt;
}
