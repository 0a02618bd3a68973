export { ConsentLedger, type ConsentLedgerOptions } from './consent-ledger.ts';
export type { CommandOptions, CommandOutcome, CommandPath, Recorded, Refused } from './commands/command.ts';
export type { DecidedQuestion } from './decisions/decision-lines.ts';
export type { CurrentQuestion, FailureCode, Verdict } from './decisions/verdict.ts';
export type { FeedStart } from './feed/feed.ts';
export { LedgerProblem, LedgerUnreachable, UnknownAnswer } from './api/problems.ts';
export type { Decision, FeedEvent, Problem, ProblemCode, Question, RefusalCode, components, paths } from './api/types.ts';
export type { Retries } from './transport/retries.ts';
