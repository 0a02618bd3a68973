import { explainFromStreams, readSubject, type DecisionRequest, type ExplainedDecision, type StreamReader } from '#application';
import { catalogueKnownAt, knownAt, statusAt, type Status } from '#domain';
import { earliest, type Clock, type Instant } from '#kernel';

/** A question about one data subject that a bundle answers. */
export type Question =
  | { readonly about: 'status'; readonly subjectRef: string; readonly at?: Instant; readonly knownAt?: Instant }
  | { readonly about: 'decision'; readonly request: DecisionRequest };

/** A decision without what only a running service can say: how long it may be reused, and a position of its store. */
export type AnsweredDecision = Omit<ExplainedDecision, 'cacheUntil' | 'position'>;

export type Answer =
  | { readonly about: 'status'; readonly at: Instant; readonly knownAt: Instant; readonly status: Status }
  | { readonly about: 'decision'; readonly answer: AnsweredDecision };

export const subjectOf = (question: Question): string =>
  question.about === 'status' ? question.subjectRef : question.request.subjectRef;

/** The answer of the service, by the same rules, from what the reader holds. */
export async function answer(reader: StreamReader, controllerId: string, question: Question, clock: Clock): Promise<Answer> {
  if (question.about === 'status') return statusOf(reader, controllerId, question, clock);
  const { request } = question;
  const explained = await explainFromStreams({ streams: reader, clock, maxAge: 0 }, { controllerId, request });
  const { cacheUntil: _, position: __, ...decision } = explained.answer;
  return { about: 'decision', answer: decision };
}

async function statusOf(
  reader: StreamReader,
  controllerId: string,
  question: Extract<Question, { readonly about: 'status' }>,
  clock: Clock,
): Promise<Answer> {
  const { subject, catalogue, now } = await readSubject(reader, { controllerId, subjectRef: question.subjectRef }, clock);
  const known = earliest(question.knownAt, now)!;
  const at = question.at ?? now;
  const status = statusAt(knownAt(subject, known), catalogueKnownAt(catalogue, known), at);
  return { about: 'status', at, knownAt: known, status };
}
