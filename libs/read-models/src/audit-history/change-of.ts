import { ledgerEvents } from '#domain';
import type { LedgerEvent } from '#kernel';

/** The state before and after an event, from the event's own data; both absent when it changes no state. */
export interface Change {
  readonly before?: object;
  readonly after?: object;
}

const scopeFields = [
  'purposeVersion',
  'dataCategories',
  'recipients',
  'effectiveUntil',
  'version',
  'system',
  'dataCategory',
] as const;

export function changeOf({ type, data }: LedgerEvent): Change {
  const fields = data as Record<string, unknown>;
  const leaves = ledgerEvents.types[type]?.leaves;
  const state = typeof leaves === 'function' ? leaves(data as never) : leaves;
  if (state === undefined) return {};
  const previous = fields['previous'];
  return { ...before(previous), after: after(state, fields) };
}

/** Absent when the event replaced nothing, as a late letter ends no consent that was given after it. */
function before(previous: unknown): Pick<Change, 'before'> {
  if (previous === undefined) return {};
  if (!Array.isArray(previous)) return { before: stateful(previous as object) };
  if (previous.length === 0) return {};
  return { before: previous.length === 1 ? (previous[0] as object) : { consents: previous } };
}

/** A task has a `status`, present as in its erasure case; here it is a `state` like all others. */
function stateful(previous: object): object {
  return 'status' in previous ? { state: previous.status } : previous;
}

function after(state: string, fields: Record<string, unknown>): object {
  const present = scopeFields.filter((field) => fields[field] !== undefined);
  return { state, ...Object.fromEntries(present.map((field) => [field, fields[field]])) };
}
