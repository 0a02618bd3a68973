import type { AnyGrant, LawfulBasis } from '#domain';
import type { Instant } from '#kernel';
import { countsInEpoch } from './epoch.ts';
import { consentAt } from './consent.ts';
import { invalidSince } from './counted.ts';
import { countsFrom, grantsFor, termOf } from './grant.ts';
import { versionInForce } from './purpose-in-force.ts';
import { replaces } from './live.ts';
import { boundVersionOf, type Version } from './purpose-version.ts';
import type { CategoryQuestion } from './question.ts';
import { mayFallBack } from './regime.ts';
import { stops, stopsFor } from './stop.ts';
import { earliestOf, lastBy } from './time.ts';
import { ofType } from './world.ts';

/** When consent to the purpose and category ended, and which other bases it leaves. */
export interface ConsentEnd {
  readonly at: Instant;
  readonly leaves: ReadonlySet<LawfulBasis>;
}

/**
 * The rule against a swap of bases (domain-model 7, "No swap of bases"): where consent to purpose and category has ended, under
 * a regime without fallback at `at` or at that end, another basis counts only if all three of its conditions hold.
 */
export function consentEndedAt(question: CategoryQuestion): ConsentEnd | undefined {
  const end = endOfConsent(question);
  return end && [question.at, end.at].every((instant) => mayFallBack(question.world, instant)) ? undefined : end;
}

function endOfConsent(question: CategoryQuestion): ConsentEnd | undefined {
  const { world, purposeId, category, at } = question;
  const present = consentAt(world, purposeId, at, countsInEpoch(question));
  const stands = present.state === 'given' || present.state === 'renewed';
  if (stands && present.grant!.data.dataCategories.includes(category)) return undefined;

  const given = grantsGiven(question);
  const naming = lastBy(
    given.filter(({ grant }) => grant.data.dataCategories.includes(category)),
    placeOf,
  );
  if (naming) {
    const ended = endOf(question, naming, given) ?? present.since;
    return ended && { at: ended, leaves: leftBy(boundVersionOf(world, naming.grant)) };
  }
  const refusals = ofType(world, 'ConsentRefused').filter(({ data }) => data.purposeId === purposeId);
  const refused = earliestOf(...refusals.map(({ receivedAt }) => receivedAt).filter((received) => received <= at));
  return refused && { at: refused, leaves: leftBy(versionInForce(world, purposeId, refused)) };
}

const leftBy = (declaring: Version | undefined): ConsentEnd['leaves'] =>
  new Set<LawfulBasis>(['contract', 'legalObligation', 'vitalInterest']).intersection(new Set(declaring?.lawfulBases));

interface Given {
  readonly grant: AnyGrant;
  readonly start: Instant;
}

const placeOf = ({ grant, start }: Given) => [start, grant.revision] as const;

/** Grants of this epoch that have begun. */
const grantsGiven = (question: CategoryQuestion): readonly Given[] =>
  grantsFor(question.world, question.purposeId)
    .filter(countsInEpoch(question))
    .map((grant) => ({ grant, start: countsFrom(question.world, grant) }))
    .filter((one): one is Given => one.start !== undefined && one.start <= question.at);

/**
 * The earliest end of consent by step 3g: the first stop of the last grant that named the category, its expiry, its start if it
 * was invalidated, or the start of a later grant without the category that replaced it.
 */
function endOf({ world, purposeId, at }: CategoryQuestion, naming: Given, given: readonly Given[]): Instant | undefined {
  const stopping = stopsFor(world, purposeId, at);
  const stopsOf = (grant: AnyGrant) => stopping.filter((stop) => stops(world, stop, grant)).map(({ receivedAt }) => receivedAt);
  const { end } = termOf(world, naming.grant, at);
  const replacing = given.filter(({ grant, start }) => replaces(world, grant, naming.grant, start));
  return earliestOf(
    ...stopsOf(naming.grant),
    end !== undefined && end <= at ? end : undefined,
    invalidSince(world, naming.grant),
    ...replacing.map(({ start }) => start),
  );
}
