import type { Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { consentAt, type ConsentAt } from './consent-at.ts';
import type { ConsentBefore } from '../events/consent.events.ts';
import { stopsGrant, type Stop } from './stop.ts';

/** What an event about a consent replaces, as known when it is decided. */
export const consentBefore = (subject: Subject, purposeId: string, at: Instant): ConsentBefore =>
  before(purposeId, consentAt(subject, purposeId, at));

/** What a stop replaces: the consents that it leaves without their grant. An old letter ends no grant expressed since. */
export function consentsBeforeStop(
  subject: Subject,
  purposeIds: readonly string[],
  stop: Pick<Stop, 'receivedAt' | 'revision'>,
  at: Instant,
): readonly ConsentBefore[] {
  return purposeIds.flatMap((purposeId) => {
    const consent = consentAt(subject, purposeId, at);
    return consent.grant && !stopsGrant(stop, consent.grant) ? [] : [before(purposeId, consent)];
  });
}

function before(purposeId: string, { state, grant, start, until, since }: ConsentAt): ConsentBefore {
  const end = state === 'expired' ? since : until;
  return {
    purposeId,
    state,
    ...(grant && { purposeVersion: grant.data.purposeVersion }),
    ...(start && { since: start }),
    ...(start && end && { until: end }),
  };
}
