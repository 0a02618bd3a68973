import { changesFrom, explainFromStreams, readSubject } from '#application';
import type { ChangesAnswer, ChangesQuery, DecisionRequest, ExplainedDecision } from '#application';
import { catalogueKnownAt, knownAt, statusAt, type Status } from '#domain';
import { earliest, type Clock, type Instant, type LedgerEvent } from '#kernel';
import type { AskedEvents } from './asked-events.ts';

/** A question about one data subject that a bundle answers. */
export type Question =
  | { readonly about: 'status'; readonly subjectRef: string; readonly at?: Instant; readonly knownAt?: Instant }
  | { readonly about: 'decision'; readonly request: DecisionRequest }
  | ({ readonly about: 'changes' } & Pick<ChangesQuery, 'subjectRef' | 'from' | 'to'>);

/** A decision without what only a running service can say: how long it may be reused, and a position of its store. */
export type AnsweredDecision = Omit<ExplainedDecision, 'cacheUntil' | 'position'>;

export type Answer =
  | { readonly about: 'status'; readonly at: Instant; readonly knownAt: Instant; readonly status: Status }
  | { readonly about: 'decision'; readonly answer: AnsweredDecision }
  | ({ readonly about: 'changes'; readonly events: readonly BundledEvent[] } & Pick<ChangesAnswer, 'from' | 'to' | 'changes'>);

/** A bundle knows no positions. */
export type BundledEvent = Omit<LedgerEvent, 'position'>;

export const subjectOf = (question: Question): string =>
  question.about === 'decision' ? question.request.subjectRef : question.subjectRef;

/** The answer of the service, by the same rules, from what the reader holds. */
export async function answer(asked: AskedEvents, controllerId: string, question: Question, clock: Clock): Promise<Answer> {
  const { reader } = asked;
  if (question.about === 'changes') return changesOf(asked, controllerId, question, clock);
  if (question.about === 'status') return statusOf(reader, controllerId, question, clock);
  const { request } = question;
  const explained = await explainFromStreams({ streams: reader, clock, maxAge: 0 }, { controllerId, request });
  const { cacheUntil: _, position: __, ...decision } = explained.answer;
  return { about: 'decision', answer: decision };
}

async function changesOf(
  { reader, events }: AskedEvents,
  controllerId: string,
  { about, ...query }: Extract<Question, { readonly about: 'changes' }>,
  clock: Clock,
): Promise<Answer> {
  const found = await changesFrom({ streams: reader, clock }, { controllerId, ...query }, (wanted) =>
    Promise.resolve(events.filter(({ eventId }) => wanted.has(eventId))),
  );
  const { from, to, changes, events: between } = found!;
  return { about, from, to, changes, events: between.map(withoutPosition) };
}

function withoutPosition(event: LedgerEvent): BundledEvent {
  const { position: _, ...others } = event;
  return others;
}

async function statusOf(
  reader: AskedEvents['reader'],
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
