import { evolveSubject, factOf, noSubject, type Subject, type SubjectEvent } from '#domain';
import type { LedgerEvent } from '#kernel';
import type { ReadModel } from '#projections';
import { orderOf } from '../audit-history/audit-history.ts';

/** One case of one subject: enough to find it by state. Its entry is rendered from the subject, as in the status. */
export interface RegisterRow {
  readonly controllerId: string;
  readonly subjectRef: string;
  readonly id: string;
  readonly state: string;
  /** The position of the event that opened the case: registers are sorted by it. */
  readonly order: string;
  /** The case's own facts, folded: a document depends on its own events only. */
  readonly facts: Subject;
}

interface Register {
  readonly name: string;
  /** The field of the case's events that holds its id: `restrictionId`, ... */
  readonly idField: string;
  /** The state of the case by its own facts. */
  readonly stateOf: (facts: Subject) => string | undefined;
}

/** A register of cases, open and closed. */
export const register = ({ name, idField, stateOf }: Register): ReadModel<RegisterRow> => ({
  name,
  version: 1,
  categories: ['subject'],
  keys: (event) => {
    const id = idIn(event, idField);
    return id === undefined ? [] : [`${event.controllerId}.${event.subjectRef}.${id}`];
  },
  project: (row, event) => {
    const facts = evolveSubject(row?.facts ?? noSubject, factOf<SubjectEvent>(event));
    return {
      controllerId: event.controllerId,
      subjectRef: event.subjectRef!,
      id: idIn(event, idField)!,
      state: stateOf(facts) ?? 'unknown',
      order: row?.order ?? orderOf(event.position),
      facts,
    };
  },
  quarantines: { by: 'stream' },
  indexes: [
    ['controllerId', 'order'],
    ['controllerId', 'state', 'order'],
  ],
});

const idIn = ({ data }: LedgerEvent, field: string): string | undefined =>
  (data as Readonly<Record<string, string | undefined>>)[field];
