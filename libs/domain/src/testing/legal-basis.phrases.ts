import type { Instant } from '#kernel';
import { attributedTo, on, type At, type AttributionDetails } from './subject.phrases.ts';
import type { AssertLegalBasis } from '../legal-basis/assert-legal-basis.ts';
import type { EndLegalBasis } from '../legal-basis/end-legal-basis.ts';

export const assert = (purposeId: string, body: Partial<AssertLegalBasis> = {}): AssertLegalBasis => ({
  type: 'AssertLegalBasis',
  attribution: attributedTo('dataController'),
  purposeId,
  lawfulBasis: 'contract',
  justificationCode: 'order:open',
  ...body,
});

export const assertByOperator = (at: Instant, purposeId: string, body: Partial<AssertLegalBasis> = {}): At<AssertLegalBasis> =>
  on(at, assert(purposeId, body), { sub: 'olga', roles: ['operator'] });

export const end = (legalBasisId: string, details: AttributionDetails = {}): EndLegalBasis => ({
  type: 'EndLegalBasis',
  attribution: attributedTo('dataController', details),
  legalBasisId,
});
