import type { Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { settled } from '../subject/settled.ts';
import { factsCounting, startOf } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import type {
  RestrictionException,
  RestrictionGround,
  RestrictionImposed,
  RestrictionLiftAnnounced,
  RestrictionLifted,
  RestrictionState,
} from '../events/restriction.events.ts';

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
  readonly eventId: string;
  readonly authorisations: readonly Authorisation[];
}

const byRestriction = <Event extends RestrictionLiftAnnounced | RestrictionLifted>(
  facts: readonly Event[],
): ReadonlyMap<string, Event> => new Map(facts.map((fact) => [fact.data.restrictionId, fact]));

function stateOf(
  imposed: RestrictionImposed,
  announced?: RestrictionLiftAnnounced,
  lifted?: RestrictionLifted,
): Pick<Restriction, 'state' | 'since'> {
  if (lifted) return { state: 'lifted', since: startOf(lifted) };
  return announced ? { state: 'liftAnnounced', since: startOf(announced) } : { state: 'imposed', since: startOf(imposed) };
}

/** The facts that a restriction follows from. */
export const restrictionTypes = [
  'RestrictionImposed',
  'RestrictionLiftAnnounced',
  'RestrictionLifted',
  'RestrictedProcessingAuthorised',
] as const;

/** The restrictions that had been imposed at an instant, lifted ones too, oldest first. */
export const restrictionsAt = settled(restrictionTypes, (subject, at): readonly Restriction[] => {
  const imposed = factsCounting(subject, 'RestrictionImposed', at);
  if (imposed.length === 0) return [];
  const announced = byRestriction(factsCounting(subject, 'RestrictionLiftAnnounced', at));
  const lifted = byRestriction(factsCounting(subject, 'RestrictionLifted', at));
  const authorised = Map.groupBy(factsCounting(subject, 'RestrictedProcessingAuthorised', at), (fact) => fact.data.restrictionId);
  return imposed.map((imposition) => {
    const { data, eventId, receivedAt } = imposition;
    const id = data.restrictionId;
    return {
      ...data,
      ...stateOf(imposition, announced.get(id), lifted.get(id)),
      receivedAt,
      eventId,
      authorisations: (authorised.get(id) ?? []).map((fact) => {
        const { restrictionId: _id, ...authorisation } = fact.data;
        return { ...authorisation, recordedAt: fact.recordedAt, eventId: fact.eventId };
      }),
    };
  });
});

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
