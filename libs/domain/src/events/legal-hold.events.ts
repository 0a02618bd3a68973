import type { Instant } from '#kernel';
import type { Fact, OrAll } from './fact.ts';

export const legalHoldStates = ['placed', 'released'] as const;
export type LegalHoldState = (typeof legalHoldStates)[number];

export type LegalHoldPlaced = Fact<
  'LegalHoldPlaced',
  { legalHoldId: string; dataCategories: OrAll; legalReference: string; reviewAt?: Instant }
>;
export type LegalHoldReleased = Fact<'LegalHoldReleased', { legalHoldId: string; previous: { state: LegalHoldState } }>;
export type LegalHoldEvent = LegalHoldPlaced | LegalHoldReleased;
