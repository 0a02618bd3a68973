import type { EventOf, SubjectCommand, SubjectEventType } from '#domain';
import { attributionOf, type AnySubjectFact } from './attribution-of.ts';
import { giveConsent, recordPreferences, withdrawnIn } from './consent-commands.ts';
import { assessErasure, executeErasure, reportErasureTask } from './erasure-commands.ts';

type Makers = {
  readonly [Type in SubjectEventType]: (fact: EventOf<Type>, facts: readonly AnySubjectFact[]) => readonly SubjectCommand[];
};

const none = () => [];

/** By the first fact that a command led to. The types without a command come behind another. */
const makers: Makers = {
  ConsentGiven: (fact) => [giveConsent(fact)],
  ConsentAwaitingConfirmation: (fact) => [giveConsent(fact)],
  ConsentConfirmed: (fact) => [{ type: 'ConfirmConsent', ...common(fact), ...evidenceOf(fact), purposeId: fact.data.purposeId }],
  ConsentRenewed: (fact) => {
    const { purposeId, validUntil } = fact.data;
    return [{ type: 'RenewConsent', ...common(fact), ...evidenceOf(fact), purposeId, ...(validUntil && { validUntil }) }];
  },
  ConsentRefused: (fact) => [{ type: 'RefuseConsent', ...common(fact), purposeId: fact.data.purposeId }],
  ConsentWithdrawn: (fact) => {
    const purposeId = withdrawnIn(fact);
    return [{ type: 'WithdrawConsent', ...common(fact), ...(purposeId !== undefined && { purposeId }) }];
  },
  ConsentInvalidated: (fact) => {
    const { purposeId, reason } = fact.data;
    return [{ type: 'InvalidateConsent', ...common(fact), purposeId, reason }];
  },
  PolicyNoticeDelivered: (fact) => [{ type: 'RecordPolicyNotice', ...common(fact), ...evidenceOf(fact), ...fact.data }],
  PolicyVersionAccepted: (fact) => [{ type: 'AcceptPolicyVersion', ...common(fact), ...evidenceOf(fact), ...fact.data }],
  RestrictionImposed: (fact) => {
    const { ground, dataCategories, purposes } = fact.data;
    return [{ type: 'ImposeRestriction', ...common(fact), ground, dataCategories, purposes }];
  },
  RestrictedProcessingAuthorised: (fact) => [{ type: 'AuthoriseRestrictedProcessing', ...common(fact), ...fact.data }],
  RestrictionLiftAnnounced: (fact) => [
    { type: 'AnnounceRestrictionLift', ...common(fact), restrictionId: fact.data.restrictionId },
  ],
  RestrictionLifted: (fact) => [{ type: 'LiftRestriction', ...common(fact), restrictionId: fact.data.restrictionId }],
  ObjectionRaised: (fact) => {
    const { kind, purposes } = fact.data;
    return [{ type: 'RaiseObjection', ...common(fact), kind, purposes }];
  },
  ObjectionUpheld: (fact) => {
    const { objectionId, justificationCode } = fact.data;
    return [
      {
        type: 'DecideObjection',
        ...common(fact),
        objectionId,
        outcome: 'upheld',
        ...(justificationCode && { justificationCode }),
      },
    ];
  },
  ObjectionOverridden: (fact) => {
    const { objectionId, justificationCode = '' } = fact.data;
    return [{ type: 'DecideObjection', ...common(fact), objectionId, outcome: 'overridden', justificationCode }];
  },
  ObjectionWithdrawn: (fact) => [{ type: 'WithdrawObjection', ...common(fact), objectionId: fact.data.objectionId }],
  LegalBasisAsserted: (fact) => {
    const { legalBasisId: _, ...body } = fact.data;
    return [{ type: 'AssertLegalBasis', ...common(fact), ...body }];
  },
  LegalBasisEnded: (fact) => [{ type: 'EndLegalBasis', ...common(fact), legalBasisId: fact.data.legalBasisId }],
  LegalHoldPlaced: (fact) => {
    const { legalHoldId: _, ...body } = fact.data;
    return [{ type: 'PlaceLegalHold', ...common(fact), ...body }];
  },
  LegalHoldReleased: (fact) => [{ type: 'ReleaseLegalHold', ...common(fact), legalHoldId: fact.data.legalHoldId }],
  ErasureRequested: (fact) => {
    const { dataCategories, ground } = fact.data;
    return [{ type: 'RequestErasure', ...common(fact), dataCategories, ground }];
  },
  ErasureRequestWithdrawn: (fact) => [{ type: 'WithdrawErasureRequest', ...common(fact), erasureId: fact.data.erasureId }],
  ErasureAccepted: assessErasure,
  ErasurePartlyAccepted: assessErasure,
  ErasureRefused: assessErasure,
  ErasureApproved: (fact) => {
    const { erasureId, assessmentDigest } = fact.data;
    return [{ type: 'ApproveErasure', ...common(fact), erasureId, assessmentDigest }];
  },
  SubjectFenced: executeErasure,
  ErasureTaskAssigned: executeErasure,
  ErasureTaskCompleted: reportErasureTask,
  ErasureTaskFailed: reportErasureTask,
  DataErased: none,
  DataAnonymised: none,
  BackupsExpired: none,
  ErasureCompleted: none,
};

const common = (fact: AnySubjectFact) => ({ attribution: attributionOf(fact) });
const evidenceOf = ({ evidenceDigests }: AnySubjectFact) => evidenceDigests && { evidenceDigests };

/**
 * The commands that may have led to these facts: where none of them leads there again, none ever did. What a command left to a
 * default is named, for the facts hold what the default was.
 */
export function commandsBehind(facts: readonly [AnySubjectFact, ...AnySubjectFact[]]): readonly SubjectCommand[] {
  const [first] = facts;
  const make = makers[first.type] as (fact: AnySubjectFact, facts: readonly AnySubjectFact[]) => readonly SubjectCommand[];
  return [...make(first, facts), ...recordPreferences(facts)];
}
