import { explain, type Catalogue, type Subject, type TracedStep } from '#domain';
import type { Instant } from '#kernel';
import type { StreamReader } from '../reads/ledger-reader.ts';
import { answerOf, type DecisionAnswer } from './decision-answer.ts';
import type { DecisionQuery } from './decision-query.ts';
import type { DecisionSources } from './get-decision.ts';
import { readQuestion } from './read-question.ts';

/** A fact as an explanation names it. */
export interface NamedFact {
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  readonly receivedAt?: Instant;
  readonly expressedAt?: Instant;
}

export interface ExplainedStep extends Omit<TracedStep, 'events'> {
  readonly facts: readonly NamedFact[];
}

export interface ExplainedAnswer {
  readonly answer: DecisionAnswer;
  /** The facts behind `answer.decisiveEvents`. */
  readonly decisive: readonly NamedFact[];
  readonly path: readonly ExplainedStep[];
}

type Sources = Pick<DecisionSources, 'clock' | 'maxAge'> & { readonly streams: StreamReader };

/** The decision from the streams, with the steps that led to it, for operators and auditors. Rejects with `StoreUnavailable`. */
export async function explainDecision({ streams, clock, maxAge }: Sources, query: DecisionQuery): Promise<ExplainedAnswer> {
  const position = (await streams.freshPosition()) ?? 0n;
  const read = await readQuestion(streams, query, clock());
  const { decision, path } = explain(read.question, read.subject, read.catalogue);
  const facts = factsById(read.subject, read.catalogue);
  const named = (events: readonly string[]) => events.map((eventId) => facts.get(eventId)!);
  return {
    answer: answerOf(read, decision, position, maxAge),
    decisive: named(decision.decisiveEvents),
    path: path.map(({ events, ...step }) => ({ ...step, facts: named(events) })),
  };
}

function factsById(subject: Subject, { purposes }: Catalogue): ReadonlyMap<string, NamedFact> {
  const facts: NamedFact[] = [];
  for (const { eventId, type, recordedAt, receivedAt, expressedAt } of Object.values(subject.facts).flat())
    facts.push({ eventId, type, recordedAt, receivedAt, ...(expressedAt && { expressedAt }) });
  for (const { versions, retirement } of purposes.values()) {
    for (const { version, eventId, recordedAt } of versions)
      facts.push({ eventId, type: version === 1 ? 'PurposeRegistered' : 'PurposeRevised', recordedAt });
    if (retirement) facts.push({ eventId: retirement.eventId, type: 'PurposeRetired', recordedAt: retirement.recordedAt });
  }
  return new Map(facts.map((fact) => [fact.eventId, fact]));
}
