import { decide } from '#domain';
import { instantOf, StoreUnavailable, type Clock, type Instant } from '#kernel';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import type { LedgerReader, StreamReader, ViewReader } from '../reads/ledger-reader.ts';
import { isHistorical } from '../reads/times.ts';
import { answerOf, type Answer } from './answer.ts';
import type { Ask, AskDecision } from './ask.ts';
import { readQuestion } from './read-question.ts';

export interface DecisionSources {
  readonly views: ViewReader;
  readonly streams: StreamReader;
  readonly clock: Clock;
  /** How long an answer of now may be reused, in milliseconds. */
  readonly maxAge: number;
}

/** Always answers: what the ledger cannot know is DENY LEDGER_STALE, so that a caller who only reads `decision` fails closed. */
export async function askDecision(sources: DecisionSources, query: AskDecision): Promise<Answer> {
  const now = sources.clock();
  const { at, knownAt: known, consistency } = query.ask;
  const past = known !== undefined || (at !== undefined && at < instantOf(now));
  try {
    const reader = past || consistency === 'strong' ? sources.streams : sources.views;
    const position = await (query.floor ? query.floor.trueFor(reader) : reader.trueFor());
    if (position !== undefined) return await answer(sources, reader, query, position, now);
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable || cause instanceof CorruptEvent)) throw cause;
  }
  return stale(query.ask, instantOf(sources.clock()));
}

async function answer(
  { maxAge }: DecisionSources,
  reader: LedgerReader,
  query: AskDecision,
  position: bigint,
  clock: number,
): Promise<Answer> {
  const read = await readQuestion(reader, query, clock);
  return answerOf(read, decide(read.question, read.subject, read.catalogue), position, maxAge);
}

function stale(ask: Ask, now: Instant): Answer {
  return {
    decision: 'DENY',
    code: 'LEDGER_STALE',
    lawfulBasis: null,
    perCategory: [],
    decisiveEvents: [],
    purposeVersion: null,
    policyVersion: null,
    rules: null,
    at: ask.at ?? now,
    knownAt: ask.knownAt ?? now,
    validUntil: null,
    cacheUntil: now,
    position: null,
    ...(isHistorical(ask, Date.parse(now)) && { historical: true as const }),
  };
}
