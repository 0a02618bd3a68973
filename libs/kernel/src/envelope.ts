import type { Instant } from './instant.ts';
import type { StreamId } from './stream.ts';

/** Who may speak for the data subject; only they give, confirm and renew consent. */
export const subjectSide = ['dataSubject', 'parentOfDataSubject', 'guardianOfDataSubject', 'representative'] as const;
export const actorRoles = [...subjectSide, 'dataController', 'dataProcessor', 'authority', 'system'] as const;
export type ActorRole = (typeof actorRoles)[number];
export const isSubjectSide = (role: ActorRole): boolean => (subjectSide as readonly string[]).includes(role);

export const channels = ['web', 'email', 'phone', 'letter', 'inPerson', 'api', 'accountUi', 'import'] as const;
export type Channel = (typeof channels)[number];

/** Whose act it is; `id` is a pseudonym and kept for ever. */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
}

/** Who was authenticated when the event was recorded. */
export interface RecordedBy {
  readonly sub: string;
  readonly roles: readonly string[];
}

export interface PolicyRef {
  readonly policyId: string;
  readonly version: string;
  readonly language?: string;
  readonly contentHash?: string;
}

/** One fact of the ledger as it is stored for ever, without the positions that a store gives it. */
export interface Envelope<Type extends string = string, Data = unknown> {
  readonly eventId: string;
  readonly type: Type;
  readonly schemaVersion: number;
  readonly controllerId: string;
  readonly subjectRef?: string;
  readonly recordedBy: RecordedBy;
  readonly actor: Actor;
  readonly expressedAt?: Instant;
  readonly receivedAt: Instant;
  /** Stamped by the writer, rising within a stream: the axis of "what did we know". */
  readonly recordedAt: Instant;
  readonly channel: Channel;
  readonly commandId: string;
  /** SHA-256, hex, of the RFC 8785 form of the command as sent; recognises a retry. */
  readonly commandDigest: string;
  readonly $correlationId?: string;
  readonly $causationId?: string;
  readonly policyRef?: PolicyRef;
  /** SHA-256, hex, of ciphertexts that hold the evidence. */
  readonly evidenceDigests?: readonly string[];
  /** SHA-256, hex, of the RFC 8785 form of the stream's previous event; 64 zeros for the first. */
  readonly previousHash: string;
  readonly data: Data;
}

/** A stored fact with the place that the store gave it. */
export interface LedgerEvent<Type extends string = string, Data = unknown> extends Envelope<Type, Data> {
  readonly stream: StreamId;
  readonly revision: number;
  /** Ordered across the whole ledger. */
  readonly position: bigint;
}
