import { type Instant } from '#kernel';
import type { SubjectEvent } from './subject.state.ts';
import { expressionOf } from './times.ts';

/**
 * From when a fact counts (domain-model 2, rules 1 to 3): the restrictive from receipt, the permissive from recording,
 * save those whose own rule says otherwise.
 */
export function startOf(fact: SubjectEvent): Instant {
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentAwaitingConfirmation':
    case 'ConsentConfirmed':
    case 'ConsentRenewed':
    case 'ConsentInvalidated':
      return fact.data.effectiveFrom;
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
    case 'RestrictionImposed':
    case 'ObjectionRaised':
    case 'ObjectionUpheld':
    case 'LegalBasisEnded':
    case 'LegalHoldPlaced':
    case 'ErasureRequested':
      return fact.receivedAt;
    case 'PolicyNoticeDelivered':
      return fact.data.deliveredAt;
    case 'PolicyVersionAccepted':
      return expressionOf(fact);
    case 'LegalBasisAsserted':
      return fact.data.validFrom;
    case 'RestrictedProcessingAuthorised':
    case 'RestrictionLiftAnnounced':
    case 'RestrictionLifted':
    case 'ObjectionOverridden':
    case 'ObjectionWithdrawn':
    case 'LegalHoldReleased':
    case 'ErasureAccepted':
    case 'ErasurePartlyAccepted':
    case 'ErasureRefused':
    case 'ErasureApproved':
    case 'SubjectFenced':
    case 'ErasureTaskAssigned':
    case 'ErasureTaskCompleted':
    case 'ErasureTaskFailed':
    case 'DataErased':
    case 'DataAnonymised':
    case 'BackupsExpired':
    case 'ErasureCompleted':
      return fact.recordedAt;
    default:
      return neverStarts(fact);
  }
}

const neverStarts = (fact: never): never => fact;
