import { LedgerProblem, LedgerUnreachable, UnknownAnswer } from '../api/problems.ts';
import type { Decision, Problem, ProblemCode, Question } from '../api/types.ts';

/** A question about now. Another day's answer says nothing about today: it is asked by `api.POST('/v1/decisions')`. */
export type CurrentQuestion = Omit<Question, 'at' | 'knownAt'>;

/** Why there is no answer of the ledger. Each of them denies. */
export type FailureCode = 'LEDGER_TIMEOUT' | 'LEDGER_UNREACHABLE' | 'LEDGER_FAILED' | 'LEDGER_ANSWER_UNKNOWN' | ProblemCode;

/** What a caller acts upon. */
export interface Verdict {
  /** Whether the operation of the question may go on. */
  readonly permitted: boolean;
  readonly decision: Decision['decision'];
  readonly code: Decision['code'] | FailureCode;
  /** What the ledger answered; absent where there is no answer. */
  readonly answer?: Decision;
  /** Why there is no answer. */
  readonly failure?: Error;
}

const verdicts: ReadonlySet<string> = new Set(['PERMIT', 'PERMIT_EXEMPT', 'STORE_ONLY', 'DENY'] satisfies Decision['decision'][]);

/** STORE_ONLY lets data be kept and nothing else. */
const permits = (decision: Decision['decision'], { operation }: CurrentQuestion): boolean =>
  decision === 'PERMIT' || decision === 'PERMIT_EXEMPT' || (decision === 'STORE_ONLY' && operation === 'store');

/** The verdict by what arrived as an answer. What is not one, or is of another moment, denies. */
export function verdictOf(answer: unknown, question: CurrentQuestion): Verdict {
  if (!isDecision(answer)) return failed(new UnknownAnswer('The ledger answered with no decision that this client knows.'));
  if (answer.historical) return failed(new UnknownAnswer('The ledger answered about another moment.'));
  const { decision, code } = answer;
  return { permitted: permits(decision, question), decision, code, answer };
}

/** The verdict where the question itself was answered with an error. */
export const refused = (status: number, problem?: Problem): Verdict => failed(new LedgerProblem(status, problem));

/** The verdict without an answer. */
export const failed = (failure: unknown): Verdict => ({
  permitted: false,
  decision: 'DENY',
  code: codeOf(failure),
  failure: failure instanceof Error ? failure : new Error('The question failed.', { cause: failure }),
});

const codeOf = (failure: unknown): FailureCode =>
  failure instanceof LedgerProblem || failure instanceof LedgerUnreachable || failure instanceof UnknownAnswer
    ? failure.code
    : 'LEDGER_ANSWER_UNKNOWN';

const isDecision = (answer: unknown): answer is Decision =>
  typeof answer === 'object' &&
  answer !== null &&
  'decision' in answer &&
  verdicts.has(answer.decision as string) &&
  'code' in answer &&
  typeof answer.code === 'string';
