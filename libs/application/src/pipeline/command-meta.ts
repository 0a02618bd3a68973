import type { RecordedBy } from '#kernel';

/** What a command carries beside its meaning: who sent it, under which key, on which premise. */
export interface CommandMeta {
  /** The caller's Idempotency-Key; unique within tenant, stream and the token's `sub`. */
  readonly commandId: string;
  /** SHA-256, hex, over route, body as sent and the token's `sub`; tells a retry from another command. */
  readonly commandDigest: string;
  readonly controllerId: string;
  readonly recordedBy: RecordedBy;
  /** The revision that the caller saw; -1: no stream yet. */
  readonly ifMatch?: number;
  readonly correlationId?: string;
}
