import type { LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';
import { changeOf, type Change } from './change-of.ts';

/** One event, flattened for people: who did what when, and the change that the event itself states. */
export interface AuditRow extends Change {
  readonly controllerId: string;
  readonly subjectRef?: string;
  /** Decimal; `order` is the same padded, so that it sorts as a text. */
  readonly position: string;
  readonly order: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly receivedAt: string;
  readonly expressedAt?: string;
  readonly actor: LedgerEvent['actor'];
  readonly recordedBy: LedgerEvent['recordedBy'];
  readonly channel: string;
  readonly correlationId?: string;
  readonly commandId: string;
  readonly policyRef?: LedgerEvent['policyRef'];
  readonly evidenceDigests?: readonly string[];
  readonly data: unknown;
}

export const auditHistory: ReadModel<AuditRow> = {
  name: 'audit-history',
  version: 1,
  // With the event id, because the upcasts of one stored event share its position.
  keys: (event) => [`${orderOf(event.position)}.${event.eventId}`],
  isNew: () => true,
  project: (_, event) => auditRow(event),
  quarantines: { by: 'stream' },
  indexes: [
    ['controllerId', 'order'],
    ['controllerId', 'subjectRef', 'order'],
    ['controllerId', 'type', 'order'],
  ],
};

/** A position as text that sorts like the number: twenty digits hold 64 bits. */
export const orderOf = (position: bigint): string => position.toString().padStart(20, '0');

export function auditRow(event: LedgerEvent): AuditRow {
  const { position, controllerId, subjectRef, stream, revision, eventId, type, schemaVersion } = event;
  const { recordedAt, receivedAt, expressedAt, actor, recordedBy, channel, commandId, policyRef, evidenceDigests, data } = event;
  return {
    controllerId,
    ...(subjectRef !== undefined && { subjectRef }),
    position: position.toString(),
    order: orderOf(position),
    stream,
    revision,
    eventId,
    type,
    schemaVersion,
    recordedAt,
    receivedAt,
    ...(expressedAt && { expressedAt }),
    actor,
    recordedBy,
    channel,
    ...(event.$correlationId && { correlationId: event.$correlationId }),
    commandId,
    ...(policyRef && { policyRef }),
    ...(evidenceDigests && { evidenceDigests }),
    data,
    ...changeOf(event),
  };
}
