import type { CategoryAnswer, Decision, Question } from '#domain';
import type { Instant } from '#kernel';
import { categoryAnswer, storedUnderHold } from './category.ts';
import { fencedAnswer } from './destruction.ts';
import { consentAt } from './consent.ts';
import { grantsFor, ownStart } from './grant.ts';
import { bindingVersions } from './policy-binding.ts';
import { versionInForce } from './purpose-in-force.ts';
import { retirementAt, versionsOf, type Version } from './purpose-version.ts';
import { answer, type Answer, type CategoryQuestion } from './question.ts';
import { highestRanked, verdicts } from './reasons.ts';
import { regimeAt } from './regime.ts';
import { knownBy, type World } from './world.ts';

export type OracleDecision = Omit<Decision, 'rules' | 'validUntil'> & { readonly regime: string };

/** Section 7 without step 0 and `validUntil`: what everything recorded by `knownAt` answers. */
export function decisionOf(question: Question, everything: World, knownAt: Instant): OracleDecision {
  const world = knownBy(everything, knownAt);
  const regime = regimeAt(world, question.at);
  const version = versionInForce(world, question.purposeId, question.at);
  if (!version) return { ...denied('PURPOSE_UNKNOWN', []), purposeVersion: null, policyVersion: null, regime };
  const retirement = retirementAt(world, question.purposeId, question.at);
  const last = versionsOf(world, question.purposeId).at(-1)!;
  const judgedBy = retirement ? last : version;
  const answers = retirement ? retiredAnswers(question, world, last, retirement.eventId) : answersOf(question, world, version);
  return {
    ...(answers ? combined(answers, question) : denied('PURPOSE_RETIRED', [retirement!.eventId])),
    purposeVersion: judgedBy.version,
    policyVersion: policyVersionFor(question, world, judgedBy),
    regime,
  };
}

const denied = (code: 'PURPOSE_UNKNOWN' | 'PURPOSE_RETIRED', decisiveEvents: readonly string[]) =>
  ({ decision: 'DENY', code, lawfulBasis: null, perCategory: [], decisiveEvents }) as const;

/** One question for each category: without any named, all of the purpose version. */
function questionsOf(question: Question, world: World, version: Version): readonly CategoryQuestion[] {
  const categories = question.dataCategories ?? version.dataCategories.map(({ id }) => id);
  return categories.map((category) => ({ ...question, world, version, category }));
}

const answersOf = (question: Question, world: World, version: Version): readonly Answer[] =>
  questionsOf(question, world, version).map(categoryAnswer);

/**
 * Step 2 under a retired purpose: destruction is judged by the last version, and what is held may be stored where step 3c does
 * not answer first.
 */
function retiredAnswers(question: Question, world: World, version: Version, retirement: string): readonly Answer[] | undefined {
  if (question.operation === 'erase' || question.operation === 'anonymise') return answersOf(question, world, version);
  if (question.operation !== 'store') return undefined;
  const answers = questionsOf(question, world, version).map((one) => {
    const kept = storedUnderHold(one, answer(one, 'DENY', 'PURPOSE_RETIRED', [retirement]));
    return kept.decision === 'DENY' ? kept : (fencedAnswer(one) ?? kept);
  });
  return answers.every(({ code }) => code === 'PURPOSE_RETIRED') ? undefined : answers;
}

/**
 * Step 4: the most restrictive answer, with the highest-ranked code among those that gave it; of two exceptions the one
 * invoked.
 */
function combined(answers: readonly Answer[], { exception }: Question) {
  const decision = verdicts.findLast((verdict) => answers.some((one) => one.decision === verdict))!;
  const giving = answers.filter((one) => one.decision === decision);
  const code = giving.find((one) => one.code === exception)?.code ?? highestRanked(giving.map((one) => one.code));
  const bases = new Set(answers.map(({ lawfulBasis }) => lawfulBasis));
  const isPermitted = decision === 'PERMIT' || decision === 'PERMIT_EXEMPT';
  return {
    decision,
    code,
    // The basis that all categories share; null as well where nothing is permitted (domain-model 7, step 4).
    lawfulBasis: isPermitted && bases.size === 1 ? answers[0]!.lawfulBasis : null,
    perCategory: answers.map(withoutEvents),
    decisiveEvents: [...new Set(giving.filter((one) => one.code === code).flatMap(({ decisive }) => decisive))],
  };
}

const withoutEvents = ({ dataCategory, decision, code, lawfulBasis }: Answer): CategoryAnswer => ({
  ...{ dataCategory, decision, code, lawfulBasis },
});

/**
 * The policy version that binds the subject, of the policy that the purpose version names, else the consent; or null (http-api
 * 4).
 */
function policyVersionFor({ purposeId, at }: Question, world: World, { policyRef }: Version): Decision['policyVersion'] {
  const begun = grantsFor(world, purposeId).filter((grant) => ownStart(world, grant) <= at);
  const consent = consentAt(world, purposeId, at).grant ?? begun.at(-1);
  const policyId = policyRef?.policyId ?? consent?.policyRef?.policyId;
  const binding = policyId === undefined ? undefined : bindingVersions(world, policyId, at, purposeId).at(-1);
  return binding ? { policyId: binding.policyId, version: binding.version } : null;
}
