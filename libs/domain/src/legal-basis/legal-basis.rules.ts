import type { RulesOf } from '../subject/subject.rule.ts';
import { assertLegalBasis, type AssertLegalBasis } from './assert-legal-basis.ts';
import { endLegalBasis, type EndLegalBasis } from './end-legal-basis.ts';

export type LegalBasisCommand = AssertLegalBasis | EndLegalBasis;

export const legalBasisRules = {
  AssertLegalBasis: { effect: 'permissive', makes: 'legalBasisId', decide: assertLegalBasis },
  EndLegalBasis: { effect: 'restrictive', decide: endLegalBasis },
} satisfies RulesOf<LegalBasisCommand>;
