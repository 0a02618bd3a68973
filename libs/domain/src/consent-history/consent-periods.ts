import { earliest, latest, type Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { endOfTime } from '../subject/times.ts';
import { consentFacts, type ConsentFacts } from './consent-history.ts';
import type { AnyGrant, ConsentPeriod } from '../events/consent.events.ts';
import { grantAt, termOf, type GrantAt } from './grant-history.ts';
import { take, type Span } from './span.ts';

/** A time in which a grant decides where none with a later start does; `end` is absent for one that was never valid. */
interface Candidate extends Span {
  readonly found: GrantAt;
  readonly valid: boolean;
}

/**
 * When the consent to a purpose is given or renewed from an instant on, by all that is recorded: what `consentAt` answers for
 * each instant, told as periods. By start, the latest first.
 */
export function consentPeriods(subject: Subject, purposeId: string, since: Instant): readonly ConsentPeriod[] {
  const facts = consentFacts(subject, purposeId, endOfTime);
  const candidates = grantsSince(facts, since).flatMap((grant) => candidatesOf(grantAt(grant, facts)));
  const periods: ConsentPeriod[] = [];
  const decided: Span[] = [];
  for (const candidate of candidates.sort(latestStartFirst)) {
    const spans = take(decided, candidate);
    if (candidate.valid) periods.push(...periodsOf(candidate, spans, facts, since));
  }
  return periods;
}

/** Without those that a stop before then stopped: of a long history only the end is looked at. */
function grantsSince({ grants, stops }: ConsentFacts, since: Instant): readonly AnyGrant[] {
  const stopped = stops.findLast(({ receivedAt }) => receivedAt < since)?.receivedAt;
  return stopped === undefined ? grants : grants.filter(({ data }) => data.grantExpressedAt > stopped);
}

function candidatesOf(found: GrantAt): readonly Candidate[] {
  const { grant, start, stop, invalidations } = found;
  const until = stop && { until: stop.receivedAt };
  const valid = invalidations.length === 0;
  // One that was invalidated before it was confirmed decides as such from its own start.
  const from = start ?? (valid ? undefined : grant.data.effectiveFrom);
  return from === undefined || (until && until.until <= from) ? [] : [{ from, ...until, found, valid }];
}

function periodsOf({ found }: Candidate, spans: readonly Span[], facts: ConsentFacts, since: Instant): readonly ConsentPeriod[] {
  const { purposeId, purposeVersion } = found.grant.data;
  const end = termOf(found, facts).until;
  return spans.flatMap((span) => {
    const { until: stopped } = span;
    const from = latest(span.from, since);
    const until = earliest(stopped, end);
    if (until !== undefined && until <= from) return [];
    const expires = until !== undefined && until !== stopped;
    return [{ purposeId, purposeVersion, from, ...(until && { until }), ...(expires && { expires }) }];
  });
}

function latestStartFirst(one: Candidate, other: Candidate): number {
  if (one.from === other.from) return other.found.grant.revision - one.found.grant.revision;
  return one.from < other.from ? 1 : -1;
}

/** What a fact changes of the periods of a purpose: those that are no more, and those that there are instead. */
export function changedPeriods(
  before: readonly ConsentPeriod[],
  after: readonly ConsentPeriod[],
): { readonly before: readonly ConsentPeriod[]; readonly after: readonly ConsentPeriod[] } {
  const [earlier, later] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  return {
    before: before.filter((period) => !later.has(textOf(period))),
    after: after.filter((period) => !earlier.has(textOf(period))),
  };
}

const textOf = ({ purposeVersion, from, until, expires }: ConsentPeriod): string => [purposeVersion, from, until, expires].join();
