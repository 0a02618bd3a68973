import type { EventOf, SubjectEventType } from '#domain';
import type { Instant } from '#kernel';
import { names, ofType, type World } from './world.ts';

/** What restricts stands from its receipt (rule 2) until a fact that ends it, and names it by its id, is recorded (rule 3). */
function standing<Type extends SubjectEventType>(
  world: World,
  type: Type,
  id: string,
  endings: readonly SubjectEventType[],
  at: Instant,
): readonly EventOf<Type>[] {
  const idIn = ({ data }: { readonly data: object }) => new Map<string, unknown>(Object.entries(data)).get(id);
  const ended = new Set(world.facts.filter((fact) => endings.includes(fact.type) && fact.recordedAt <= at).map(idIn));
  return ofType(world, type).filter((fact) => fact.receivedAt <= at && !ended.has(idIn(fact)));
}

/** Restrictions in effect on a category, for a purpose or for any. */
export const restrictionsOn = (world: World, category: string, purposeId: string | 'any', at: Instant) =>
  standing(world, 'RestrictionImposed', 'restrictionId', ['RestrictionLifted'], at)
    .filter(({ data }) => names(data.dataCategories, category))
    .filter(({ data }) => purposeId === 'any' || names(data.purposes, purposeId));

/** Objections of a kind to a purpose that are pending or upheld: neither withdrawn nor overridden. */
export const objectionsTo = (world: World, kind: ObjectionKind, purposeId: string, at: Instant) =>
  standing(world, 'ObjectionRaised', 'objectionId', ['ObjectionWithdrawn', 'ObjectionOverridden'], at)
    .filter(({ data }) => data.kind === kind)
    .filter(({ data }) => names(data.purposes, purposeId));

type ObjectionKind = EventOf<'ObjectionRaised'>['data']['kind'];

/** Holds on a category. */
export const holdsOn = (world: World, category: string, at: Instant) =>
  standing(world, 'LegalHoldPlaced', 'legalHoldId', ['LegalHoldReleased'], at).filter(({ data }) =>
    names(data.dataCategories, category),
  );

/** Authorisations unite, each for the purposes that it names; one counts from its recording and before its end. */
export const authorisationsOf = (
  world: World,
  restriction: EventOf<'RestrictionImposed'>,
  exception: string,
  purposeId: string,
  at: Instant,
) =>
  ofType(world, 'RestrictedProcessingAuthorised')
    .filter(({ data }) => data.restrictionId === restriction.data.restrictionId && data.exception === exception)
    .filter(({ data }) => data.purposes === undefined || data.purposes.includes(purposeId))
    .filter(({ data, recordedAt }) => recordedAt <= at && (data.until === undefined || at < data.until));

/** Rules 2 and 3: a basis counts from its `validFrom`, its end from the receipt. */
export function validAssertions(world: World, purposeId: string, at: Instant): readonly EventOf<'LegalBasisAsserted'>[] {
  const ends = ofType(world, 'LegalBasisEnded').filter(({ receivedAt }) => receivedAt <= at);
  const ended = new Set(ends.map(({ data }) => data.legalBasisId));
  return ofType(world, 'LegalBasisAsserted')
    .filter(({ data }) => data.purposeId === purposeId && !ended.has(data.legalBasisId))
    .filter(({ data }) => data.validFrom <= at && (data.validUntil === undefined || at < data.validUntil));
}
