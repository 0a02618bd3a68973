import { decide, type LoggedDecisions } from '#domain';
import { instantOf, StoreUnavailable, type Clock, type Instant } from '#kernel';
import { CatalogueInQuarantine } from '../catalogue/catalogue-in-quarantine.ts';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import type { StreamReader, ViewReader } from '../reads/ledger-reader.ts';
import { isHistorical } from '../reads/question-times.ts';
import { answerOf, type DecisionAnswer } from './decision-answer.ts';
import type { DecisionQuery, DecisionRequest } from './decision-query.ts';
import { readQuestion, type ReadQuestion } from './read-question.ts';

export interface DecisionSources {
  readonly views: ViewReader;
  readonly streams: StreamReader;
  readonly clock: Clock;
  /** How long an answer about the present may be reused, in milliseconds. */
  readonly maxAge: number;
}

export interface AnsweredDecision {
  readonly answer: DecisionAnswer;
  /** The purpose has such answers kept in the decision log. */
  readonly isLogged: boolean;
}

/**
 * Always answers: what the ledger cannot know is DENY LEDGER_STALE, so that a caller who reads nothing but `decision` fails
 * closed.
 */
export async function getDecision(sources: DecisionSources, query: DecisionQuery): Promise<AnsweredDecision> {
  const known = await readFresh(sources, query);
  // What the ledger cannot know, it cannot be asked to log either: it does not know what the purpose says.
  if (!known) return { answer: staleAnswer(query.request, instantOf(sources.clock())), isLogged: false };
  const { read, position } = known;
  const answer = answerOf(read, decide(read.question, read.subject, read.catalogue), position, sources.maxAge);
  return { answer, isLogged: keeps(read.logDecisions, answer) };
}

const keeps = (logged: LoggedDecisions, { decision }: DecisionAnswer): boolean =>
  logged === 'all' || (logged === 'denied' && decision === 'DENY');

/** A question with what the ledger knows of it, and the position that this is true for. */
export interface FreshQuestion {
  readonly read: ReadQuestion;
  readonly position: bigint;
}

/** Step 0 of domain-model 7: undefined where the ledger cannot know, also because a store is away, or subject or catalogue are in quarantine. */
export async function readFresh(sources: DecisionSources, query: DecisionQuery): Promise<FreshQuestion | undefined> {
  const now = sources.clock();
  const { at, knownAt: known, consistency } = query.request;
  const past = known !== undefined || (at !== undefined && at < instantOf(now));
  try {
    const reader = past || consistency === 'strong' ? sources.streams : sources.views;
    const position = await (query.minimumPosition ? query.minimumPosition.reachedBy(reader) : reader.freshPosition());
    if (position === undefined) return undefined;
    const read = await readQuestion(reader, query, now);
    return read.quarantined ? undefined : { read, position };
  } catch (cause) {
    if (isUnknowable(cause)) return undefined;
    throw cause;
  }
}

const isUnknowable = (cause: unknown): boolean =>
  cause instanceof StoreUnavailable || cause instanceof CorruptEvent || cause instanceof CatalogueInQuarantine;

/** The answer where the ledger cannot know. */
export function staleAnswer(request: DecisionRequest, now: Instant): DecisionAnswer {
  return {
    decision: 'DENY',
    code: 'LEDGER_STALE',
    lawfulBasis: null,
    perCategory: [],
    decisiveEvents: [],
    purposeVersion: null,
    policyVersion: null,
    rules: null,
    at: request.at ?? now,
    knownAt: request.knownAt ?? now,
    validUntil: null,
    cacheUntil: now,
    position: null,
    ...(isHistorical(request, Date.parse(now)) && { historical: true as const }),
  };
}
