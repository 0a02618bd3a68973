import type { SubjectEvent } from '#domain';
import type { Instant } from '#kernel';
import { countsFrom, grantsFor, ownStart } from './grant.ts';
import type { World } from './world.ts';

/** From when a fact counts: rules 1 to 3 of section 2. */
export function startOf(world: World, fact: SubjectEvent): Instant {
  switch (fact.type) {
    case 'ConsentGiven':
    case 'ConsentAwaitingConfirmation':
      return ownStart(world, fact);
    case 'ConsentConfirmed':
    case 'ConsentRenewed':
    case 'PolicyVersionAccepted':
      return fact.expressedAt ?? fact.receivedAt;
    case 'PolicyNoticeDelivered':
      return fact.data.deliveredAt;
    case 'LegalBasisAsserted':
      return fact.data.validFrom;
    case 'ConsentInvalidated':
      return startOfNamed(world, fact.data);
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
    case 'RestrictionImposed':
    case 'ObjectionRaised':
    case 'ObjectionUpheld':
    case 'LegalBasisEnded':
    case 'LegalHoldPlaced':
    case 'ErasureRequested':
      return fact.receivedAt;
    default:
      return fact.recordedAt;
  }
}

function startOfNamed(world: World, named: { readonly purposeId: string; readonly grantEventIds: readonly string[] }): Instant {
  const grants = grantsFor(world, named.purposeId).filter(({ eventId }) => named.grantEventIds.includes(eventId));
  return grants.map((grant) => countsFrom(world, grant) ?? ownStart(world, grant)).sort()[0]!;
}
