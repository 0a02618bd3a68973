import type { EventOf } from '#domain';
import type { Instant } from '#kernel';
import { names, ofType, type World } from './world.ts';

/** Restrictions in effect: from their receipt (rule 2) until their lift is recorded (rule 3). */
export function restrictionsOn(
  world: World,
  category: string,
  purposeId: string | 'any',
  at: Instant,
): readonly EventOf<'RestrictionImposed'>[] {
  const lifted = ofType(world, 'RestrictionLifted').filter(({ recordedAt }) => recordedAt <= at);
  return ofType(world, 'RestrictionImposed').filter(
    ({ data, receivedAt }) =>
      receivedAt <= at &&
      names(data.dataCategories, category) &&
      (purposeId === 'any' || names(data.purposes, purposeId)) &&
      !lifted.some((lift) => lift.data.restrictionId === data.restrictionId),
  );
}

/** "Authorisations unite; one may name purposes only within the restriction's"; recorded, "not past its until". */
export function authorisationsOf(
  world: World,
  restriction: EventOf<'RestrictionImposed'>,
  exception: string,
  purposeId: string,
  at: Instant,
): readonly EventOf<'RestrictedProcessingAuthorised'>[] {
  return ofType(world, 'RestrictedProcessingAuthorised').filter(
    ({ data, recordedAt }) =>
      data.restrictionId === restriction.data.restrictionId &&
      data.exception === exception &&
      recordedAt <= at &&
      (data.until === undefined || at < data.until) &&
      (data.purposes === undefined || data.purposes.includes(purposeId)),
  );
}

/** Objections of a kind to a purpose that are pending or upheld: neither withdrawn nor overridden. */
export function objectionsTo(
  world: World,
  kind: EventOf<'ObjectionRaised'>['data']['kind'],
  purposeId: string,
  at: Instant,
): readonly EventOf<'ObjectionRaised'>[] {
  const over = [...ofType(world, 'ObjectionWithdrawn'), ...ofType(world, 'ObjectionOverridden')].filter(
    ({ recordedAt }) => recordedAt <= at,
  );
  return ofType(world, 'ObjectionRaised').filter(
    ({ data, receivedAt }) =>
      data.kind === kind &&
      receivedAt <= at &&
      names(data.purposes, purposeId) &&
      !over.some((end) => end.data.objectionId === data.objectionId),
  );
}

/** Holds on a category: from their receipt until their release is recorded. */
export function holdsOn(world: World, category: string, at: Instant): readonly EventOf<'LegalHoldPlaced'>[] {
  const released = ofType(world, 'LegalHoldReleased').filter(({ recordedAt }) => recordedAt <= at);
  return ofType(world, 'LegalHoldPlaced').filter(
    ({ data, receivedAt }) =>
      receivedAt <= at &&
      names(data.dataCategories, category) &&
      !released.some((release) => release.data.legalHoldId === data.legalHoldId),
  );
}

/** Rules 2 and 3: a basis counts "from its `validFrom`", its end from the receipt. */
export function validAssertions(world: World, purposeId: string, at: Instant): readonly EventOf<'LegalBasisAsserted'>[] {
  const ended = ofType(world, 'LegalBasisEnded').filter(({ receivedAt }) => receivedAt <= at);
  return ofType(world, 'LegalBasisAsserted').filter(
    ({ data }) =>
      data.purposeId === purposeId &&
      data.validFrom <= at &&
      (data.validUntil === undefined || at < data.validUntil) &&
      !ended.some((end) => end.data.legalBasisId === data.legalBasisId),
  );
}
