import { explain, explainedStep, type ExplainedStep } from '#domain';
import { instantOf } from '#kernel';
import type { StreamReader } from '../reads/ledger-reader.ts';
import { answerOf, type DecisionAnswer } from './decision-answer.ts';
import type { DecisionQuery } from './decision-query.ts';
import { readFresh, staleAnswer, type DecisionSources, type FreshQuestion } from './get-decision.ts';
import { factsById, type NamedFact } from './named-fact.ts';
import { readQuestion } from './read-question.ts';

/** A decision as `getDecision` answers it, with the steps that led to it. */
export interface ExplainedDecision extends DecisionAnswer {
  readonly path: readonly ExplainedStep[];
}

export async function explainDecision(sources: DecisionSources, query: DecisionQuery): Promise<ExplainedDecision> {
  const known = await readFresh(sources, query);
  if (known) return explained(known, sources.maxAge);
  const answer = staleAnswer(query.request, instantOf(sources.clock()));
  const { decision, code } = answer;
  return { ...answer, path: [explainedStep({ step: '0', outcome: 'decided', decision, code, events: [] })] };
}

/** The same from the streams alone, with the facts that answer and path name. Rejects with `StoreUnavailable`. */
export async function explainFromStreams(
  { streams, clock, maxAge }: Pick<DecisionSources, 'clock' | 'maxAge'> & { readonly streams: StreamReader },
  query: DecisionQuery,
): Promise<{ readonly answer: ExplainedDecision; readonly facts: ReadonlyMap<string, NamedFact> }> {
  const position = (await streams.freshPosition()) ?? 0n;
  const read = await readQuestion(streams, query, clock());
  return { answer: explained({ read, position }, maxAge), facts: factsById(read.subject, read.catalogue) };
}

function explained({ read, position }: FreshQuestion, maxAge: number): ExplainedDecision {
  const { decision, path } = explain(read.question, read.subject, read.catalogue);
  return { ...answerOf(read, decision, position, maxAge), path };
}
