import type { LedgerEvent } from '#kernel';

/** `{state, ...}` of the thing that an event changed, from what the event says; absent where it changes none. */
export interface Change {
  readonly before?: object;
  readonly after?: object;
}

/** The state in which an event leaves what it is about. */
const stateAfter: Readonly<Record<string, string>> = {
  ConsentGiven: 'given',
  ConsentAwaitingConfirmation: 'awaitingConfirmation',
  ConsentConfirmed: 'given',
  ConsentRenewed: 'renewed',
  ConsentRefused: 'refused',
  ConsentWithdrawn: 'withdrawn',
  ConsentInvalidated: 'invalidated',
  RestrictionImposed: 'imposed',
  RestrictionLiftAnnounced: 'liftAnnounced',
  RestrictionLifted: 'lifted',
  ObjectionUpheld: 'upheld',
  ObjectionOverridden: 'overridden',
  ObjectionWithdrawn: 'withdrawn',
  LegalBasisAsserted: 'asserted',
  LegalBasisEnded: 'ended',
  LegalHoldPlaced: 'placed',
  LegalHoldReleased: 'released',
  ErasureRequested: 'requested',
  ErasureAccepted: 'accepted',
  ErasurePartlyAccepted: 'partlyAccepted',
  ErasureRefused: 'refused',
  ErasureApproved: 'approved',
  ErasureTaskAssigned: 'executing',
  ErasureTaskCompleted: 'completed',
  ErasureTaskFailed: 'failed',
  DataErased: 'erased',
  DataAnonymised: 'anonymised',
  ErasureCompleted: 'completed',
  PurposeRegistered: 'active',
  PurposeRevised: 'active',
  PurposeRetired: 'retired',
};

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
  const state = type === 'ObjectionRaised' ? raised(said) : stateAfter[type];
  if (state === undefined) return {};
  const previous = said['previous'];
  return { ...before(previous), after: after(state, said) };
}

/** A direct-marketing objection is upheld by being raised (Art. 21(3) GDPR). */
const raised = (said: Record<string, unknown>): string => (said['kind'] === 'directMarketing' ? 'upheld' : 'pending');

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
