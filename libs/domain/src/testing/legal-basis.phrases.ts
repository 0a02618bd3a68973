import { attributedTo, type AttributionDetails } from './subject.phrases.ts';
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

export const end = (legalBasisId: string, details: AttributionDetails = {}): EndLegalBasis => ({
  type: 'EndLegalBasis',
  attribution: attributedTo('dataController', details),
  legalBasisId,
});
