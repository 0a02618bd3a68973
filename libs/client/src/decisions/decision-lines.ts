import { isProblem, LedgerProblem, LedgerUnreachable, problemOf, UnknownAnswer } from '../api/problems.ts';
import type { AnsweredLine } from '../api/types.ts';
import { linesOf } from '../transport/chunks.ts';
import { mayPass, waitBefore, waited } from '../transport/retries.ts';
import type { Transport } from '../transport/transport.ts';
import type { SeenPositions } from './seen-positions.ts';
import { failed, refused, verdictOf, type CurrentQuestion, type Verdict } from './verdict.ts';

/** A question with what came of it. */
export interface DecidedQuestion extends Verdict {
  readonly question: CurrentQuestion;
}

interface Source {
  readonly transport: Transport;
  readonly seen: SeenPositions;
}

/** Questions that are sent at once: few enough to be sent again when the answer is cut off. */
const questionsAtOnce = 1_000;

/**
 * Verdicts in the order of the questions. What a cut answer has not answered is sent again; what stays unanswered is denied, and
 * the rest goes on. Throws the signal's reason when its caller gives up.
 */
export async function* decideEach(
  { transport, seen }: Source,
  questions: Iterable<CurrentQuestion> | AsyncIterable<CurrentQuestion>,
  signal: AbortSignal,
): AsyncGenerator<DecidedQuestion> {
  for await (const some of batchesOf(questions)) yield* decideBatch(transport, some, seen, signal);
}

async function* decideBatch(
  transport: Transport,
  questions: readonly CurrentQuestion[],
  seen: SeenPositions,
  signal: AbortSignal,
): AsyncGenerator<DecidedQuestion> {
  let answered = 0;
  for (let attempt = 1; ; attempt++) {
    const before = answered;
    let end: Verdict;
    try {
      const response = await sent(transport, questions.slice(answered), seen, signal);
      for await (const verdict of verdictsOf(response, questions.slice(answered), transport.timeout)) {
        yield { question: questions[answered++]!, ...verdict };
      }
      if (answered === questions.length) return;
      end = failed(new LedgerUnreachable(new Error('The answer was cut off.')));
    } catch (failure) {
      end = failed(failure);
    }
    signal.throwIfAborted();
    // An attempt that brought answers does not count: a long list may meet several restarts of the service.
    if (answered > before) attempt = 1;
    const hopeless = isRefused(end) || attempt >= transport.retries.attempts;
    if (hopeless || !(await waited(waitBefore(attempt + 1, transport.retries), signal))) {
      for (const question of questions.slice(answered)) yield { question, ...end };
      return;
    }
  }
}

async function sent(
  transport: Transport,
  questions: readonly CurrentQuestion[],
  seen: SeenPositions,
  signal: AbortSignal,
): Promise<Response> {
  const body = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const minimum = seen.leastOf(questions.map(({ subjectRef }) => subjectRef));
  const headers = { 'content-type': 'application/x-ndjson', 'ledger-min-position': minimum.toString() };
  const response = await transport.open('/v1/decisions/stream', { method: 'POST', headers, body }, signal);
  if (response.status !== 200) throw await problemOf(response);
  return response;
}

async function* verdictsOf(response: Response, questions: readonly CurrentQuestion[], idle: number): AsyncGenerator<Verdict> {
  let line = 0;
  for await (const text of linesOf(response.body!, idle)) {
    const answer = JSON.parse(text) as AnsweredLine;
    // The token has expired: the rest is sent again with the next one.
    if (answer.status === 401) return;
    const question = questions[line++];
    if (!question || answer.line !== line) throw new UnknownAnswer('The lines of the answer are not those of the questions.');
    yield answer.status === 200
      ? verdictOf(answer.decision, question)
      : refused(answer.status, isProblem(answer.problem) ? answer.problem : undefined);
  }
}

/** Refused as a whole: the same questions would be refused again. */
const isRefused = ({ failure }: Verdict): boolean => failure instanceof LedgerProblem && !mayPass(failure);

async function* batchesOf(
  questions: Iterable<CurrentQuestion> | AsyncIterable<CurrentQuestion>,
): AsyncGenerator<readonly CurrentQuestion[]> {
  let batch: CurrentQuestion[] = [];
  for await (const question of questions) {
    if (batch.push(question) < questionsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
