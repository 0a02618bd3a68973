import type { Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { settled } from '../subject/settled.ts';
import { factsCounting, startOf } from '../subject/start-of.ts';
import { participantOf, type Participant } from '../subject/participant.ts';
import type { LegalHoldState } from '../events/legal-hold.events.ts';

export interface LegalHold {
  readonly legalHoldId: string;
  readonly dataCategories: OrAll;
  readonly legalReference: string;
  readonly reviewAt?: Instant;
  readonly state: LegalHoldState;
  readonly since: Instant;
  readonly receivedAt: Instant;
  readonly placedBy: Participant;
  /** What placed it and, once released, what released it. */
  readonly eventIds: readonly string[];
}

/** The facts that a hold follows from. */
export const legalHoldTypes = ['LegalHoldPlaced', 'LegalHoldReleased'] as const;

/** The holds that had been placed at an instant, released ones too, oldest first. */
export const legalHoldsAt = settled(legalHoldTypes, (subject, at): readonly LegalHold[] => {
  const placed = factsCounting(subject, 'LegalHoldPlaced', at);
  if (placed.length === 0) return [];
  const releases = new Map(factsCounting(subject, 'LegalHoldReleased', at).map((fact) => [fact.data.legalHoldId, fact]));
  return placed.map((placement) => {
    const { data, eventId, receivedAt } = placement;
    const release = releases.get(data.legalHoldId);
    const hold = { ...data, receivedAt, placedBy: participantOf(placement) };
    return release
      ? { ...hold, state: 'released', since: startOf(release), eventIds: [eventId, release.eventId] }
      : { ...hold, state: 'placed', since: startOf(placement), eventIds: [eventId] };
  });
});

/** The holds that keep a data category from destruction. */
export const holdsOn = (holds: readonly LegalHold[], dataCategory: string): readonly LegalHold[] =>
  holds.filter((hold) => hold.state === 'placed' && names(hold.dataCategories, dataCategory));
