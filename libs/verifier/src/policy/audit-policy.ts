import { parseVerifierKey, type VerifierKey } from '#transparency-log';

/** Whom an auditor believes. It comes from elsewhere than the bundle. */
export interface AuditPolicy {
  readonly origin: string;
  /** Of the log: more than one while a key is being replaced. */
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** So many of the witnesses must have cosigned a note. */
  readonly quorum: number;
}

/**
 * The policy of `{"origin": "…", "verifierKeys": ["…"], "witnessKeys": ["…"], "quorum": 1}`; the last two may be absent. A sentence
 * where it is none: a policy that is misread would let a forged note pass.
 */
export function parsePolicy(text: string): AuditPolicy | string {
  const policy = parsed(text);
  if (!policy) return 'it is no JSON object';
  const { origin, verifierKeys, witnessKeys = [], quorum = 0, ...others } = policy;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `nothing is called ${unknown}`;
  if (typeof origin !== 'string' || origin === '') return 'origin must be the name of a log';
  const keys = keysOf(verifierKeys, 'ed25519');
  if (!keys || keys.length === 0) return 'verifierKeys must be Ed25519 keys as `ledger log-key` prints them';
  const witnesses = keysOf(witnessKeys, 'cosignature');
  if (!witnesses) return 'witnessKeys must be keys of witnesses';
  if (!Number.isInteger(quorum) || (quorum as number) < 0) return 'quorum must be a whole number';
  if ((quorum as number) > witnesses.length) return `there are ${witnesses.length} witnesses for a quorum of ${String(quorum)}`;
  return { origin, keys, witnesses, quorum: quorum as number };
}

/** Whose log it is: the last part of its origin. */
export const controllerOfLog = (origin: string): string => origin.slice(origin.lastIndexOf('/') + 1);

function keysOf(texts: unknown, type: VerifierKey['type']): readonly VerifierKey[] | undefined {
  if (!Array.isArray(texts)) return undefined;
  const keys = texts.map((text) => (typeof text === 'string' ? parseVerifierKey(text) : undefined));
  return keys.every((key) => key?.type === type) ? (keys as readonly VerifierKey[]) : undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
