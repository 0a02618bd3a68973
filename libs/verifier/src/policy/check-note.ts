import { openNote, parseCheckpoint, type Checkpoint } from '#transparency-log';
import { Refused } from '../verdict.ts';
import type { AuditPolicy } from './audit-policy.ts';

export interface CheckedNote extends Checkpoint {
  readonly signedBy: readonly string[];
  readonly cosignedBy: readonly string[];
}

/** The checkpoint of a note that the log and enough witnesses signed. */
export function checkNote(bytes: Uint8Array, policy: AuditPolicy, file: string): CheckedNote {
  const opened = openNote(bytes, [...policy.keys, ...policy.witnesses]);
  if (opened.verdict === 'MALFORMED_NOTE') throw new Refused('NOTE_MALFORMED', { file });
  if (opened.verdict === 'BAD_SIGNATURE') throw new Refused('NOTE_SIGNATURE_BAD', { file, why: `key ${opened.key.name}` });
  if (opened.verdict === 'NO_KNOWN_KEY') throw new Refused('NOTE_KEY_UNKNOWN', { file });
  const signedBy = opened.signatures.filter(({ key }) => policy.keys.includes(key)).map(({ key }) => key.name);
  const cosignedBy = opened.signatures.filter(({ key }) => policy.witnesses.includes(key)).map(({ key }) => key.name);
  if (signedBy.length === 0) throw new Refused('NOTE_KEY_UNKNOWN', { file });
  const checkpoint = parseCheckpoint(opened.text);
  if (!checkpoint) throw new Refused('NOTE_MALFORMED', { file });
  if (checkpoint.origin !== policy.origin) throw new Refused('NOTE_DIFFERS', { file, why: `it is of ${checkpoint.origin}` });
  if (cosignedBy.length < policy.quorum) {
    throw new Refused('WITNESSES_TOO_FEW', { file, why: `${cosignedBy.length} of ${policy.quorum}` });
  }
  return { ...checkpoint, signedBy, cosignedBy };
}
