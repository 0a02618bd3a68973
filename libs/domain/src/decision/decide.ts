import { lastGrant } from '../consent-history/consent-history.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import { rulesInForce } from '../regime/rules-in-force.ts';
import { combine } from './combine.ts';
import type { StepContext } from './step-context.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import type { Decision, Question } from './question.ts';
import { nextFlip } from './valid-until.ts';

/**
 * May this subject's data be processed? Domain-model 7, pure and total: the write side, the read side, the auditor's
 * replay and the tests call this one. `subject` and `catalogue` hold what was known; `question.at` is the valid time.
 */
export function decide(question: Question, subject: Subject, catalogue: Catalogue): Decision {
  return decisionOf(evaluate(question, subject, catalogue));
}

/** Steps 4 and 5: the answer that an evaluation comes to. */
export function decisionOf(evaluation: Evaluation): Decision {
  const { question, catalogue } = evaluation.known;
  const { regime, packVersion } = rulesInForce(catalogue.controller, question.at);
  return {
    ...combine(evaluation, question),
    purposeVersion: evaluation.context?.version.version ?? lastVersionOf(evaluation),
    policyVersion: evaluation.context ? policyVersionOf(evaluation.context) : null,
    rules: { regime, packVersion },
    validUntil: nextFlip(evaluation, question.at),
  };
}

const lastVersionOf = ({ known: { purpose }, whole }: Evaluation): number | null =>
  whole?.code === 'PURPOSE_RETIRED' ? (purpose?.versions.at(-1)?.version ?? null) : null;

/** The version that binds the subject, of the policy that the purpose version names, else the consent, be it the last one. */
function policyVersionOf(context: StepContext): Decision['policyVersion'] {
  const { known, catalogue, version, at } = context;
  const policyId = version.policyRef?.policyId ?? policyOfConsent(context);
  const policy = policyId === undefined ? undefined : catalogue.policies.get(policyId);
  const binding = policy && known.bindings().version(policy, at);
  return policy && binding ? { policyId: policy.policyId, version: binding.version } : null;
}

function policyOfConsent({ at, history, consent }: StepContext): string | undefined {
  const grant = consent().grant ?? lastGrant(history(), at);
  return grant?.policyRef?.policyId;
}
