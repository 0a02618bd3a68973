import type { Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { RestrictionException, RestrictionGround, RestrictionState } from '../events/restriction.events.ts';

export interface Authorisation {
  readonly exception: RestrictionException;
  /** Exclusive. */
  readonly until?: Instant;
  /** Absent: all of the restriction's. */
  readonly purposes?: readonly string[];
  readonly recordedAt: Instant;
  readonly eventId: string;
}

export interface Restriction {
  readonly restrictionId: string;
  readonly ground: RestrictionGround;
  readonly dataCategories: OrAll;
  readonly purposes: OrAll;
  readonly state: RestrictionState;
  readonly since: Instant;
  readonly receivedAt: Instant;
  /** Of the event that imposed it. */
  readonly revision: number;
  readonly eventId: string;
  readonly authorisations: readonly Authorisation[];
}

/**
 * The restrictions that had been imposed at an instant, lifted ones too, oldest first. A restriction counts from its
 * receipt; announcement, lift and authorisation count from their recording (domain-model 2, rules 2 and 3).
 */
export function restrictionsAt(subject: Subject, at: Instant): readonly Restriction[] {
  const imposed = factsOf(subject, 'RestrictionImposed').filter((fact) => fact.receivedAt <= at);
  if (imposed.length === 0) return [];
  const announced = whenById(factsOf(subject, 'RestrictionLiftAnnounced'), at);
  const lifted = whenById(factsOf(subject, 'RestrictionLifted'), at);
  const authorised = Map.groupBy(
    factsOf(subject, 'RestrictedProcessingAuthorised').filter((fact) => fact.recordedAt <= at),
    (fact) => fact.data.restrictionId,
  );
  return imposed.map(({ data, eventId, receivedAt, revision }) => {
    const id = data.restrictionId;
    return {
      ...data,
      ...stateOf(receivedAt, announced.get(id), lifted.get(id)),
      receivedAt,
      revision,
      eventId,
      authorisations: (authorised.get(id) ?? []).map((fact) => {
        const { restrictionId: _id, ...authorisation } = fact.data;
        return { ...authorisation, recordedAt: fact.recordedAt, eventId: fact.eventId };
      }),
    };
  });
}

const whenById = (
  facts: readonly { readonly recordedAt: Instant; readonly data: { readonly restrictionId: string } }[],
  at: Instant,
): ReadonlyMap<string, Instant> =>
  new Map(facts.flatMap(({ recordedAt, data }) => (recordedAt <= at ? [[data.restrictionId, recordedAt]] : [])));

function stateOf(imposed: Instant, announced?: Instant, lifted?: Instant): Pick<Restriction, 'state' | 'since'> {
  if (lifted) return { state: 'lifted', since: lifted };
  return announced ? { state: 'liftAnnounced', since: announced } : { state: 'imposed', since: imposed };
}

/** Whether it restricts the category, for any purpose. */
export const restricts = (restriction: Restriction, dataCategory: string): boolean =>
  restriction.state !== 'lifted' && names(restriction.dataCategories, dataCategory);

/** Whether it stands in the way of processing the category for the purpose. */
export const covers = (restriction: Restriction, dataCategory: string, purposeId: string): boolean =>
  restricts(restriction, dataCategory) && names(restriction.purposes, purposeId);

/** The authorisations of an exception that open this restriction to a purpose at an instant. */
export const authorisationsOf = (
  restriction: Restriction,
  exception: RestrictionException,
  purposeId: string,
  at: Instant,
): readonly Authorisation[] =>
  restriction.authorisations.filter(
    (authorisation) =>
      authorisation.exception === exception &&
      names(authorisation.purposes ?? 'all', purposeId) &&
      (authorisation.until === undefined || at < authorisation.until),
  );

/** A restriction by its id, as recorded when a command comes. */
export const restrictionNamed = (subject: Subject, restrictionId: string, recordedAt: Instant): Restriction | undefined =>
  restrictionsAt(subject, recordedAt).find((restriction) => restriction.restrictionId === restrictionId);
