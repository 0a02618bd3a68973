import { auditRow, type AuditRow } from '#read-models';
import type { LedgerEvent } from '#kernel';

/** A row as auditors have it over HTTP, and whose it is; `order` is for sorting in a view. */
export function rowOf(event: LedgerEvent): Omit<AuditRow, 'order'> {
  const { order: _order, ...row } = auditRow(event);
  return row;
}
