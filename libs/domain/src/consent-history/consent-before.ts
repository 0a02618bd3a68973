import type { Instant } from '#kernel';
import type { ConsentBefore } from '../events/consent.events.ts';
import { consentAt, type ConsentAt } from './consent-at.ts';
import type { ConsentHistory } from './consent-history.ts';
import { stopsGrant, type Stop } from './stop.ts';

/** What a stop replaces: the consents that it leaves without their grant. An old letter ends no grant expressed since. */
export function consentsBeforeStop(
  histories: readonly ConsentHistory[],
  stop: Pick<Stop, 'receivedAt' | 'revision'>,
  at: Instant,
): readonly ConsentBefore[] {
  return histories.flatMap((history) => {
    const consent = consentAt(history, at);
    return consent.grant && !stopsGrant(stop, consent.grant) ? [] : [consentBefore(history.purposeId, consent)];
  });
}

/** What an event about a consent replaces, as known when it is decided. */
export function consentBefore(purposeId: string, { state, grant, start, until, since }: ConsentAt): ConsentBefore {
  const end = state === 'expired' ? since : until;
  return {
    purposeId,
    state,
    ...(grant && { purposeVersion: grant.data.purposeVersion }),
    ...(start && { since: start }),
    ...(start && end && { until: end }),
  };
}
