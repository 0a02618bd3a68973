import { ledgerEvents } from '#domain';
import type { LedgerEvent } from '#kernel';

/** `{state, ...}` of the thing that an event changed, from what the event says; absent where it changes none. */
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
  const said = data as Record<string, unknown>;
  const leaves = ledgerEvents.types[type]?.leaves;
  const state = typeof leaves === 'function' ? leaves(data as never) : leaves;
  if (state === undefined) return {};
  const previous = said['previous'];
  return { ...before(previous), after: after(state, said) };
}

/** Absent where the event replaced nothing: an old letter ends no consent given since. */
function before(previous: unknown): Pick<Change, 'before'> {
  if (previous === undefined) return {};
  if (!Array.isArray(previous)) return { before: stateful(previous as object) };
  if (previous.length === 0) return {};
  return { before: previous.length === 1 ? (previous[0] as object) : { consents: previous } };
}

/** A task has a status, as it is called in the status of its case; here every thing has a state. */
function stateful(previous: object): object {
  return 'status' in previous ? { state: previous.status } : previous;
}

function after(state: string, said: Record<string, unknown>): object {
  const named = scopeFields.filter((field) => said[field] !== undefined);
  return { state, ...Object.fromEntries(named.map((field) => [field, said[field]])) };
}
