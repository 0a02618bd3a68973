import type { AnyGrant, LawfulBasis } from '#domain';
import type { Instant } from '#kernel';
import { countsInEpoch } from './epoch.ts';
import { consentAt } from './consent.ts';
import { invalidSince } from './counted.ts';
import { countsFrom, grantsFor, termOf } from './grant.ts';
import { versionInForce } from './purpose-in-force.ts';
import { boundVersionOf, type Version } from './purpose-version.ts';
import type { Asked } from './question.ts';
import { mayFallBack } from './regime.ts';
import { stops, stopsFor } from './stop.ts';
import { first } from './time.ts';
import { ofType } from './world.ts';

/** When consent to the purpose and category ended, and which other bases it leaves. */
export interface ConsentEnd {
  readonly at: Instant;
  leaves(basis: LawfulBasis): boolean;
}

/** "regime without fallback (EU): where consent to purpose and category was given or refused and has ended, another basis
 * counts only if the purpose version of that consent (for a refusal: in force at its start) declared it, it is contract,
 * legalObligation or vitalInterest, and its assertion was recorded before consent ended". */
export function consentEndedAt(asked: Asked): ConsentEnd | undefined {
  const { world, purposeId, category, at } = asked;
  if (mayFallBack(world, at)) return undefined;
  const given = grantsGiven(asked);
  const naming = given.findLast(({ data }) => data.dataCategories.includes(category));
  if (naming) return endOf(asked, naming, given);
  const refusal = ofType(world, 'ConsentRefused')
    .filter(({ data, receivedAt }) => data.purposeId === purposeId && receivedAt <= at)
    .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt))[0];
  return refusal && leaving(refusal.receivedAt, versionInForce(world, purposeId, refusal.receivedAt));
}

const leaving = (at: Instant, declaredBy: Version | undefined): ConsentEnd => ({
  at,
  leaves: (basis) =>
    ['contract', 'legalObligation', 'vitalInterest'].includes(basis) && (declaredBy?.lawfulBases.includes(basis) ?? false),
});

/** Grants of this epoch that have begun, by start. */
function grantsGiven(asked: Asked): readonly AnyGrant[] {
  const { world, purposeId, at } = asked;
  const start = (grant: AnyGrant) => countsFrom(world, grant);
  return grantsFor(world, purposeId)
    .filter((grant) => countsInEpoch(asked)(grant) && (start(grant) ?? '~') <= at)
    .sort((one, other) => start(one)!.localeCompare(start(other)!) || one.revision - other.revision);
}

/** "the earliest of the first stop of the last grant that named the category ..., its expiry, its start if invalidated, the
 * start of a later grant without the category". */
function endOf(asked: Asked, naming: AnyGrant, given: readonly AnyGrant[]): ConsentEnd | undefined {
  const { world, purposeId, category, at } = asked;
  const deciding = consentAt(world, purposeId, at, countsInEpoch(asked));
  const valid = deciding.state === 'given' || deciding.state === 'renewed';
  if (valid && deciding.grant!.data.dataCategories.includes(category)) return undefined;
  const stop = stopsFor(world, purposeId, at).find((one) => stops(world, one, naming));
  const { end } = termOf(world, naming, at);
  const laterGrant = given[given.indexOf(naming) + 1];
  const ended = first(
    stop?.receivedAt,
    end !== undefined && end <= at ? end : undefined,
    invalidSince(world, naming),
    laterGrant && countsFrom(world, laterGrant),
  );
  return ended && leaving(ended, boundVersionOf(world, naming));
}
