import { auditRow, type AuditRow } from '#read-models';
import type { LedgerEvent } from '#kernel';

export type AuditItem = Omit<AuditRow, 'controllerId' | 'order'>;

/** A row without the fields that the view keeps only for sorting and filtering. */
export function itemOf({ controllerId: _controller, order: _order, ...row }: AuditRow): AuditItem {
  return row;
}

export const itemOfEvent = (event: LedgerEvent): AuditItem => itemOf(auditRow(event));
