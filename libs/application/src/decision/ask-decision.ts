import { catalogueKnownAt, decide, knownAt, type Decision, type Question } from '#domain';
import { earliest, instantOf, StoreUnavailable, type Clock, type Instant } from '#kernel';
import { readCatalogue } from '../catalogue/catalogue-source.ts';
import type { LedgerReader, StreamReader, ViewReader } from '../reads/ledger-reader.ts';
import { isHistorical, nowOf } from '../reads/times.ts';
import { policiesNamedBy } from '../reads/policies-named.ts';

/** One question as a service asks it. */
export interface Ask extends Omit<Question, 'at' | 'operation'> {
  readonly subjectRef: string;
  readonly operation?: Question['operation'];
  readonly at?: Instant;
  readonly knownAt?: Instant;
  readonly consistency?: 'projected' | 'strong';
}

/** For Nest's query bus: the tenant's question, and the position that the answer must have seen. */
export class AskDecision {
  readonly controllerId: string;
  readonly ask: Ask;
  readonly minPosition?: bigint;

  constructor(controllerId: string, ask: Ask, minPosition?: bigint) {
    this.controllerId = controllerId;
    this.ask = ask;
    if (minPosition !== undefined) this.minPosition = minPosition;
  }
}

export interface Answer extends Omit<Decision, 'rules'> {
  /** Null when the ledger cannot know: then it does not know the regime either. */
  readonly rules: Decision['rules'] | null;
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Until when a caller may reuse the answer; null for a historical question. */
  readonly cacheUntil: Instant | null;
  /** Decimal; null for LEDGER_STALE. */
  readonly position: string | null;
  readonly historical?: true;
}

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
    const position = await reader.trueFor(query.minPosition);
    if (position !== undefined) return await answer(sources, reader, query, position, now);
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
  }
  return stale(query.ask, instantOf(sources.clock()));
}

async function answer(
  { maxAge }: DecisionSources,
  reader: LedgerReader,
  { controllerId, ask }: AskDecision,
  position: bigint,
  clock: number,
): Promise<Answer> {
  const subject = await reader.subject(controllerId, ask.subjectRef);
  const catalogue = await readCatalogue(reader.catalogue, controllerId, {
    purposeIds: [ask.purposeId],
    policyIds: policiesNamedBy(subject, ask.purposeId),
  });
  const now = nowOf(clock, subject, catalogue);
  const known = earliest(ask.knownAt, now)!;
  const at = ask.at ?? now;
  const question: Question = { ...ask, operation: ask.operation ?? 'use', at };
  const cut = known < now;
  const decision = decide(
    question,
    cut ? knownAt(subject, known) : subject,
    cut ? catalogueKnownAt(catalogue, known) : catalogue,
  );
  const historical = isHistorical(ask, clock);
  return {
    ...decision,
    at,
    knownAt: known,
    cacheUntil: historical ? null : earliest(decision.validUntil ?? undefined, instantOf(clock + maxAge))!,
    position: position.toString(),
    ...(historical && { historical }),
  };
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
