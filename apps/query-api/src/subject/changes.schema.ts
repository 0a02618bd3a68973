import { changeKinds, type Change, type Moment } from '#domain';
import { component } from '#http';
import { code, instant, listOf, object, optional, required, text, type Schema } from '#kernel';
import type { AuditItem } from '../audit/audit-item.ts';
import { auditRow } from '../audit/audit-item.schema.ts';

export interface SubjectChanges {
  readonly from: Moment;
  readonly to: Moment;
  readonly changes: readonly Change[];
  readonly events: readonly AuditItem[];
}

const moment = object<Moment>({
  at: required(instant, 'what held then'),
  knownAt: required(instant, 'by what was known then'),
});
const entry: Schema<NonNullable<Change['before']>> = { json: { type: 'object', title: 'entry of the status' } };

const changes = object<SubjectChanges>({
  from: required(moment, 'the one moment'),
  to: required(moment, 'the other'),
  changes: required(
    listOf(
      object<Change>({
        kind: required(code(...changeKinds), 'what it is an entry of'),
        id: required(text('id'), 'of the entry'),
        before: optional(entry, 'as it was at `from`; absent where it was not there'),
        after: optional(entry, 'as it was at `to`; absent where it was not there'),
      }),
    ),
    'the entries of the status that differ',
  ),
  events: required(listOf(auditRow), 'of the facts that lie between the moments'),
});

export const subjectChanges = component('SubjectChanges', changes);
