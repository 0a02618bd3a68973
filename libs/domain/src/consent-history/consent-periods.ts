import { earliest, latest, type Instant } from '#kernel';
import type { ConsentPeriod, PeriodsChanged } from '../events/consent.events.ts';
import { endOfTime } from '../subject/times.ts';
import type { ConsentHistory } from './consent-history.ts';
import { decidingTimes, type DecidingTime } from './deciding-grant.ts';
import { termAt, type GrantHistory, type Started } from './grant-history.ts';

/**
 * When the consent to a purpose is given or renewed from an instant on, by all that is recorded: what `consentAt` answers for
 * each instant, as periods.
 */
export function consentPeriods({ deciding }: ConsentHistory, since: Instant): readonly ConsentPeriod[] {
  const periods: ConsentPeriod[] = [];
  for (const time of decidingTimes(deciding, endOfTime)) {
    // Those that start earlier end earlier.
    if (time.until !== undefined && time.until <= since) break;
    if (isValid(time.found)) periods.push(...periodsOf(time.found, time, since));
  }
  return periods;
}

const isValid = (found: GrantHistory): found is Started => found.start !== undefined && found.invalidations.length === 0;

/** The time in which a grant decides, from an instant on and as far as its term reaches. */
function periodsOf(found: Started, time: DecidingTime, since: Instant): readonly ConsentPeriod[] {
  const { purposeId, purposeVersion } = found.grant.data;
  const from = latest(time.from, since);
  const until = earliest(time.until, termAt(found, endOfTime).until);
  if (until !== undefined && until <= from) return [];
  const expires = until !== undefined && until !== time.until;
  return [{ purposeId, purposeVersion, from, ...(until && { until }), ...(expires && { expires }) }];
}

/** What a fact changes of the periods of a purpose: those that are no more, and those that there are instead. */
export function changedPeriods(before: readonly ConsentPeriod[], after: readonly ConsentPeriod[]): PeriodsChanged {
  const [earlier, later] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  return {
    before: before.filter((period) => !later.has(textOf(period))),
    after: after.filter((period) => !earlier.has(textOf(period))),
  };
}

const textOf = ({ purposeVersion, from, until, expires }: ConsentPeriod): string => [purposeVersion, from, until, expires].join();
