import { earliest, type Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { consentAt } from './consent-at.ts';
import { consentFacts, type ConsentFacts } from './consent-history.ts';
import type { AnyGrant } from '../events/consent.events.ts';
import { grantAt, termOf, type GrantAt } from './grant-history.ts';

/** How consent to a purpose and category ended. */
export interface ConsentEnded {
  readonly endedAt: Instant;
  /** When that consent, or the refusal, took effect. */
  readonly since: Instant;
  /** The version that the consent was bound to; absent for a refusal: the one in force at its start. */
  readonly purposeVersion?: number;
}

type Confirmed = GrantAt & { readonly start: Instant };

/**
 * Whether consent to purpose and category was given or refused and has ended, for the rule that no other basis steps in
 * (domain-model 7, step g). Undefined where it stands, and where nothing was ever given or refused: withdrawing alone
 * ends nothing. `counts` leaves out grants that belong to an epoch before a fence.
 */
export function consentEnded(
  subject: Subject,
  { purposeId, dataCategory, at }: { readonly purposeId: string; readonly dataCategory: string; readonly at: Instant },
  counts: (grant: AnyGrant) => boolean = () => true,
): ConsentEnded | undefined {
  const { state, grant, since } = consentAt(subject, purposeId, at, counts);
  if ((state === 'given' || state === 'renewed') && grant?.data.dataCategories.includes(dataCategory)) return undefined;
  const facts = consentFacts(subject, purposeId, at);
  const given = facts.grants
    .filter(counts)
    .map((found) => grantAt(found, facts))
    .filter(isConfirmed)
    .sort(byStart);
  const last = given.findLast((found) => found.grant.data.dataCategories.includes(dataCategory));
  if (last)
    return {
      endedAt: endOf(last, given, facts) ?? since ?? at,
      since: last.start,
      purposeVersion: last.grant.data.purposeVersion,
    };
  const refusal = facts.stops.find(({ type }) => type === 'ConsentRefused');
  return refusal && { endedAt: refusal.receivedAt, since: refusal.receivedAt };
}

function endOf(last: Confirmed, given: readonly Confirmed[], facts: ConsentFacts): Instant | undefined {
  const { start, stop, invalidations } = last;
  const { until } = termOf(last, facts);
  return earliest(
    stop?.receivedAt,
    until !== undefined && until <= facts.at ? until : undefined,
    invalidations.length > 0 ? start : undefined,
    given.slice(given.indexOf(last) + 1).find(hasStarted)?.start,
  );
}

const isConfirmed = (found: GrantAt): found is Confirmed => found.start !== undefined;

/** A grant after the last one that named the category replaced it, if it was ever live. */
const hasStarted = ({ start, stop }: Confirmed): boolean => !stop || start < stop.receivedAt;

function byStart(one: Confirmed, other: Confirmed): number {
  if (one.start === other.start) return one.grant.revision - other.grant.revision;
  return one.start < other.start ? -1 : 1;
}
