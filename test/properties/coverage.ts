import {
  consentStates,
  exceptions,
  reasons,
  refusalCodes,
  type ConsentState,
  type Decision,
  type SubjectEventType,
} from '#domain';
import { isRefusal } from '#kernel';
import type { Outcome } from './ledger.ts';

/** What walks need not reach: a stale view is no matter of the rules, and no walk has 10,000 steps. */
const outOfReach = new Set(['LEDGER_STALE', 'STREAM_FULL']);

const eventTypes: Readonly<Record<SubjectEventType, true>> = {
  ...{ ConsentGiven: true, ConsentAwaitingConfirmation: true, ConsentConfirmed: true, ConsentRenewed: true },
  ...{ ConsentRefused: true, ConsentWithdrawn: true, ConsentInvalidated: true },
  ...{ PolicyNoticeDelivered: true, PolicyVersionAccepted: true },
  ...{ RestrictionImposed: true, RestrictedProcessingAuthorised: true },
  ...{ RestrictionLiftAnnounced: true, RestrictionLifted: true },
  ...{ ObjectionRaised: true, ObjectionUpheld: true, ObjectionOverridden: true, ObjectionWithdrawn: true },
  ...{ LegalBasisAsserted: true, LegalBasisEnded: true, LegalHoldPlaced: true, LegalHoldReleased: true },
  ...{ ErasureRequested: true, ErasureAccepted: true, ErasurePartlyAccepted: true, ErasureRefused: true },
  ...{ ErasureApproved: true, SubjectFenced: true, ErasureTaskAssigned: true, ErasureTaskCompleted: true },
  ...{ ErasureTaskFailed: true, DataErased: true, DataAnonymised: true, BackupsExpired: true, ErasureCompleted: true },
};

/** Counts what walks have come to, so that a property over walks is not vacuous. */
export function coverage() {
  const expected = [
    ...reasons.map((code) => `DENY ${code}`),
    ...exceptions.map((code) => `PERMIT_EXEMPT ${code}`),
    ...['PERMIT PERMITTED', 'STORE_ONLY RESTRICTED', 'STORE_ONLY LEGAL_HOLD'],
    ...consentStates.map((state) => `consent ${state}`),
    ...refusalCodes.map((code) => `refused ${code}`),
    ...Object.keys(eventTypes),
  ].filter((one) => !outOfReach.has(one.split(' ').at(-1)!));
  const reached = new Set<string>();
  return {
    total: expected.length,
    answer({ decision, code, perCategory }: Decision, state: ConsentState): void {
      for (const found of [{ decision, code }, ...perCategory]) reached.add(`${found.decision} ${found.code}`);
      reached.add(`consent ${state}`);
    },
    outcome(outcome: Outcome): void {
      if (isRefusal(outcome)) reached.add(`refused ${outcome.refused}`);
      else for (const { type } of outcome) reached.add(type);
    },
    missing: (): readonly string[] => expected.filter((one) => !reached.has(one)),
  };
}
