import { auditRow, type AuditRow } from '#read-models';
import type { LedgerEvent } from '#kernel';

/** A row as in the audit API, with its controller. `order` only serves to sort the view. */
export function rowOf(event: LedgerEvent): Omit<AuditRow, 'order'> {
  const { order: _order, ...row } = auditRow(event);
  return row;
}
