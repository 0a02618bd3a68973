import { earliest, type Instant } from '#kernel';
import { startOf } from '../subject/start-of.ts';
import { isInForce, type ConsentAt } from './consent-at.ts';
import type { ConsentHistory } from './consent-history.ts';
import { isStopped, termAt, type Started } from './grant-history.ts';
import type { Place } from './succession.ts';

/** How consent to a purpose and category ended. */
export interface ConsentEnded {
  readonly endedAt: Instant;
  /** When that consent, or the refusal, took effect. */
  readonly since: Instant;
  /** The version that the consent was bound to; absent for a refusal: the one in force at its start. */
  readonly purposeVersion?: number;
}

/**
 * Whether consent to purpose and category was given or refused and has ended, for the rule that no other basis steps in
 * (domain-model 7, step 3g). `consent`: as it is at that instant. Undefined where it stands, and where nothing was ever given
 * or refused: withdrawing alone ends nothing.
 */
export function consentEnded(
  history: ConsentHistory,
  consent: ConsentAt,
  dataCategory: string,
  at: Instant,
): ConsentEnded | undefined {
  if (isInForce(consent) && consent.grant.data.dataCategories.includes(dataCategory)) return undefined;
  const last = history.startedNaming(dataCategory).find(({ found }) => found.start <= at);
  if (last) {
    const { start, grant } = last.found;
    return { endedAt: endOf(last, at) ?? consent.since ?? at, since: start, purposeVersion: grant.data.purposeVersion };
  }
  const refusal = history.stops.find((stop) => stop.type === 'ConsentRefused' && startOf(stop) <= at);
  return refusal && { endedAt: startOf(refusal), since: startOf(refusal) };
}

/** The earliest of its stop, its expiry, its start if it was invalidated, and its replacement by a later grant. */
function endOf({ found, next }: Place<Started>, at: Instant): Instant | undefined {
  const { start, stoppedAt, invalidations } = found;
  const { until } = termAt(found, at);
  return earliest(
    isStopped(found, at) ? stoppedAt : undefined,
    until !== undefined && until <= at ? until : undefined,
    invalidations.length > 0 ? start : undefined,
    next && next.start <= at ? next.start : undefined,
  );
}
