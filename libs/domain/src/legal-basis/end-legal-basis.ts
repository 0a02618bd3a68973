import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';

export type EndLegalBasis = Command<'EndLegalBasis', { readonly legalBasisId: string }>;

/** Ends an assertion from the receipt on, also one that has run out: a late end may reach back before that. */
export function endLegalBasis(command: EndLegalBasis, subject: Subject, context: DecisionContext): Outcome {
  const { legalBasisId } = command;
  const isNamed = ({ data }: { readonly data: { readonly legalBasisId: string } }) => data.legalBasisId === legalBasisId;
  if (!factsOf(subject, 'LegalBasisAsserted').some(isNamed)) return refuse('LEGAL_BASIS_UNKNOWN');
  if (factsOf(subject, 'LegalBasisEnded').some(isNamed)) return [];
  return [{ type: 'LegalBasisEnded', ...storedTimes(command, context), data: { legalBasisId, previous: { state: 'asserted' } } }];
}
