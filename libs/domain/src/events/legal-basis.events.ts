import type { Instant } from '#kernel';
import type { LawfulBasis } from './purpose.events.ts';
import type { Fact } from './fact.ts';

export type AssertedBasis = Exclude<LawfulBasis, 'consent'>;
export type LegalBasisState = 'asserted' | 'ended';

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
