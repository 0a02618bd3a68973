import { said } from './subject.phrases.ts';
import type { AssertLegalBasis } from '../legal-basis/assert-legal-basis.ts';
import type { EndLegalBasis } from '../legal-basis/end-legal-basis.ts';

export const assert = (purposeId: string, body: Partial<AssertLegalBasis> = {}): AssertLegalBasis => ({
  type: 'AssertLegalBasis',
  attribution: said('dataController'),
  purposeId,
  lawfulBasis: 'contract',
  justificationCode: 'order:open',
  ...body,
});

export const end = (legalBasisId: string, times: Parameters<typeof said>[1] = {}): EndLegalBasis => ({
  type: 'EndLegalBasis',
  attribution: said('dataController', times),
  legalBasisId,
});
