import { decide, type Decision } from '#domain';
import { ledgerKnownAt, type Ledger } from './ledger.ts';
import type { KnownQuestion } from './questions.ts';

/** The domain's answer. */
export function answerTo({ question, knownAt }: KnownQuestion, ledger: Ledger): Decision {
  const { subject, catalogue } = ledgerKnownAt(ledger, knownAt);
  return decide(question, subject, catalogue);
}

/** What may not change before `validUntil` (domain-model 7, step 5). */
export const lasting = ({ decision, code, perCategory }: Decision) => ({ decision, code, perCategory });
