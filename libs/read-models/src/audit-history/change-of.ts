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
  ErasureCompleted: 'completed',
  PurposeRegistered: 'active',
  PurposeRevised: 'active',
  PurposeRetired: 'retired',
};

const scopeFields = ['purposeVersion', 'dataCategories', 'recipients', 'effectiveUntil', 'version'] as const;

export function changeOf({ type, data }: LedgerEvent): Change {
  const said = data as Record<string, unknown>;
  const state = type === 'ObjectionRaised' ? raised(said) : stateAfter[type];
  if (state === undefined) return {};
  const previous = said['previous'];
  return { ...(previous !== undefined && { before: before(previous) }), after: after(state, said) };
}

/** A direct-marketing objection is upheld by being raised (Art. 21(3) GDPR). */
const raised = (said: Record<string, unknown>): string => (said['kind'] === 'directMarketing' ? 'upheld' : 'pending');

function before(previous: unknown): object {
  if (!Array.isArray(previous)) return previous as object;
  return previous.length === 1 ? (previous[0] as object) : { consents: previous };
}

function after(state: string, said: Record<string, unknown>): object {
  const named = scopeFields.filter((field) => said[field] !== undefined);
  return { state, ...Object.fromEntries(named.map((field) => [field, said[field]])) };
}
