import type { Instant } from '#kernel';
import { lawfulBases, type LawfulBasis } from './purpose.events.ts';
import type { Fact } from './fact.ts';

export type AssertedBasis = Exclude<LawfulBasis, 'consent'>;
export const assertedBases = lawfulBases.filter((basis): basis is AssertedBasis => basis !== 'consent');
/** Bases that do not rest on the controller's own wish: they may follow an erasure, and may outlast a consent. */
export const nonDiscretionaryBases: ReadonlySet<AssertedBasis> = new Set<AssertedBasis>([
  'contract',
  'legalObligation',
  'vitalInterest',
]);

export const legalBasisStates = ['asserted', 'ended'] as const;
export type LegalBasisState = (typeof legalBasisStates)[number];

/** `validFrom` with its default filled in. */
export type LegalBasisAsserted = Fact<
  'LegalBasisAsserted',
  {
    legalBasisId: string;
    purposeId: string;
    lawfulBasis: AssertedBasis;
    validFrom: Instant;
    validUntil?: Instant;
    justificationCode: string;
  }
>;
export type LegalBasisEnded = Fact<'LegalBasisEnded', { legalBasisId: string; previous: { state: LegalBasisState } }>;
export type LegalBasisEvent = LegalBasisAsserted | LegalBasisEnded;
