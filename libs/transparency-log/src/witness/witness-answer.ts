import { fromDecimal } from '../notes/decimal.ts';
import { verifySignature, type VerifiedSignature } from '../notes/open-note.ts';
import { parseSignatures } from '../notes/signed-note.ts';
import type { VerifierKey } from '../notes/verifier-key.ts';

/** What a witness said of a checkpoint (C2SP tlog-witness). */
export type WitnessAnswer =
  | { readonly answer: 'cosigned'; readonly cosignatures: readonly VerifiedSignature[] }
  /** It has cosigned the log at this size: the proof must start there. */
  | { readonly answer: 'OTHER_SIZE'; readonly size: number }
  /** It has cosigned another root at this size: the log has two histories. */
  | { readonly answer: 'OTHER_ROOT' }
  | { readonly answer: 'UNKNOWN_LOG' | 'UNKNOWN_KEY' | 'PROOF_REFUSED' }
  | { readonly answer: 'REFUSED'; readonly status: number }
  /** No answer in time, or none that a witness would give: try again later. */
  | { readonly answer: 'UNREACHABLE' | 'NO_WITNESS_ANSWER'; readonly reason: string };

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What was sent, as far as the answer is read by it. */
export interface Sent {
  readonly oldSize: number;
  readonly size: number;
  /** The text of the note. */
  readonly text: string;
}

const refusals = { 403: 'UNKNOWN_KEY', 404: 'UNKNOWN_LOG', 422: 'PROOF_REFUSED' } as const;
const isRefusal = (status: number): status is keyof typeof refusals => status in refusals;

export function readAnswer(answer: HttpAnswer, sent: Sent, keys: readonly VerifierKey[]): WitnessAnswer {
  const { status, body } = answer;
  if (status === 200) return cosigned(body, sent.text, keys);
  if (status === 409) return conflict(answer, sent);
  return isRefusal(status) ? { answer: refusals[status] } : { answer: 'REFUSED', status };
}

/** Cosignatures by other keys than the witness's are ignored; a bad one by its own makes the answer worthless. */
function cosigned(body: string, text: string, keys: readonly VerifierKey[]): WitnessAnswer {
  const cosignatures: VerifiedSignature[] = [];
  for (const line of parseSignatures(body) ?? []) {
    const key = keys.find(({ name, keyId, type }) => type === 'cosignature' && name === line.name && keyId === line.keyId);
    if (!key) continue;
    const verified = verifySignature(text, line, key);
    if (!verified) return { answer: 'NO_WITNESS_ANSWER', reason: `a bad cosignature by ${key.name}` };
    cosignatures.push(verified);
  }
  if (cosignatures.length > 0) return { answer: 'cosigned', cosignatures };
  return { answer: 'NO_WITNESS_ANSWER', reason: 'no cosignature by a key of the witness' };
}

/** The size in the answer differs from the one sent, or the sizes agree and the roots do not. */
function conflict({ contentType, body }: HttpAnswer, { oldSize, size }: Sent): WitnessAnswer {
  const isSize = contentType.split(';')[0]!.trim() === 'text/x.tlog.size' && body.endsWith('\n');
  const known = isSize ? fromDecimal(body.slice(0, -1)) : undefined;
  if (known !== undefined && known !== oldSize) return { answer: 'OTHER_SIZE', size: known };
  if (oldSize === size) return { answer: 'OTHER_ROOT' };
  return { answer: 'NO_WITNESS_ANSWER', reason: 'a conflict without a size' };
}
