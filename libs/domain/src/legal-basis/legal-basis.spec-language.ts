import { said } from '../subject/subject.spec-language.ts';
import type { AssertLegalBasis } from './assert-legal-basis.ts';
import type { EndLegalBasis } from './end-legal-basis.ts';

export const assert = (purposeId: string, body: Partial<AssertLegalBasis> = {}): AssertLegalBasis => ({
  type: 'AssertLegalBasis',
  said: said('dataController'),
  purposeId,
  lawfulBasis: 'contract',
  justificationCode: 'order:open',
  ...body,
});

export const end = (legalBasisId: string, times: Parameters<typeof said>[1] = {}): EndLegalBasis => ({
  type: 'EndLegalBasis',
  said: said('dataController', times),
  legalBasisId,
});
