import type { Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { LegalHoldState } from '../events/legal-hold.events.ts';

export interface LegalHold {
  readonly legalHoldId: string;
  readonly dataCategories: OrAll;
  readonly legalReference: string;
  readonly reviewAt?: Instant;
  readonly state: LegalHoldState;
  readonly since: Instant;
  readonly receivedAt: Instant;
  /** What placed it and, once released, what released it. */
  readonly eventIds: readonly string[];
}

/** The holds that had been placed at an instant, released ones too, oldest first. A hold counts from its receipt, its release from its recording. */
export function legalHoldsAt(subject: Subject, at: Instant): readonly LegalHold[] {
  const placed = factsOf(subject, 'LegalHoldPlaced').filter((fact) => fact.receivedAt <= at);
  if (placed.length === 0) return [];
  const releases = new Map(
    factsOf(subject, 'LegalHoldReleased').flatMap((fact) => (fact.recordedAt <= at ? [[fact.data.legalHoldId, fact]] : [])),
  );
  return placed.map(({ data, eventId, receivedAt }) => {
    const release = releases.get(data.legalHoldId);
    return release
      ? { ...data, state: 'released', since: release.recordedAt, receivedAt, eventIds: [eventId, release.eventId] }
      : { ...data, state: 'placed', since: receivedAt, receivedAt, eventIds: [eventId] };
  });
}

/** The holds that keep a data category from destruction. */
export const holdsOn = (holds: readonly LegalHold[], dataCategory: string): readonly LegalHold[] =>
  holds.filter((hold) => hold.state === 'placed' && names(hold.dataCategories, dataCategory));
