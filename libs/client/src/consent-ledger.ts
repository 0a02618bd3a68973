import createClient, { type Client } from 'openapi-fetch';
import type { FeedEvent, paths } from './api/types.ts';
import type { BodyOf, CommandOptions, CommandOutcome, CommandPath, IdsOf } from './commands/command.ts';
import { record } from './commands/record.ts';
import { DecisionCache } from './decisions/decision-cache.ts';
import { decideEach, type DecidedQuestion } from './decisions/decision-lines.ts';
import { Decisions } from './decisions/decisions.ts';
import { SeenPositions } from './decisions/seen-positions.ts';
import type { CurrentQuestion, Verdict } from './decisions/verdict.ts';
import { feedNotices, type FeedStart } from './feed/feed.ts';
import { Transport, type TransportOptions } from './transport/transport.ts';

export interface ConsentLedgerOptions extends TransportOptions {
  /** Milliseconds in which `mayProcess` answers, retries included; default 2,000. */
  readonly decisionDeadline?: number;
  /** How many answers are kept until their `cacheUntil`; default 10,000, and 0 keeps none. */
  readonly cachedDecisions?: number;
}

const never = new AbortController().signal;

/** The Consent Ledger as one service sees it. */
export class ConsentLedger {
  /** Every route with the types of the API document; the Idempotency-Key of a command is the caller's to choose. */
  readonly api: Client<paths>;
  readonly #transport: Transport;
  readonly #seen = new SeenPositions();
  readonly #cache: DecisionCache;
  readonly #decisions: Decisions;

  constructor({ decisionDeadline = 2_000, cachedDecisions = 10_000, ...options }: ConsentLedgerOptions) {
    this.#transport = new Transport(options);
    this.#cache = new DecisionCache(cachedDecisions, this.#seen);
    this.#decisions = new Decisions({
      ...{ transport: this.#transport, cache: this.#cache, seen: this.#seen },
      deadline: decisionDeadline,
    });
    this.api = createClient<paths>({ baseUrl: this.#transport.url, fetch: (request) => this.#transport.send(request) });
  }

  /** May this be done with the person's data, now? Never throws: without a known answer it is DENY, and `code` says why. */
  mayProcess(question: CurrentQuestion): Promise<Verdict> {
    return this.#decisions.mayProcess(question);
  }

  /** The verdicts of many questions, in their order, while they come. What cannot be answered is denied. */
  decideEach(
    questions: Iterable<CurrentQuestion> | AsyncIterable<CurrentQuestion>,
    { signal = never }: { readonly signal?: AbortSignal } = {},
  ): AsyncIterable<DecidedQuestion> {
    return decideEach({ transport: this.#transport, seen: this.#seen }, questions, signal);
  }

  /** Records what a person chose or a colleague decided. A question asked afterwards has seen it. */
  async record<Path extends CommandPath>(
    path: Path,
    ids: IdsOf<Path>,
    body: BodyOf<Path>,
    options: CommandOptions = {},
  ): Promise<CommandOutcome<Path>> {
    const outcome = await record(this.#transport, path, ids, body, options);
    if (outcome.outcome !== 'refused') this.#saw({ subjectRef: ids['subjectRef'], position: outcome.recorded.position });
    return outcome;
  }

  /** What is recorded from now on, or after a position, across connections until the signal. */
  async *feed({ signal = never, ...start }: FeedStart & { readonly signal?: AbortSignal } = {}): AsyncIterable<FeedEvent> {
    for await (const notice of feedNotices(this.#transport, start, signal)) if (notice.kind === 'event') yield notice.event;
  }

  /**
   * Discards answers as soon as the feed names their person, until the signal. While the feed is not connected no answer is
   * given twice. For a token that may read the feed; throws `LedgerProblem` where it may not, and keeps no answers then.
   */
  async followFeed({ signal = never }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#cache.enabled = false;
    for await (const notice of feedNotices(this.#transport, {}, signal)) {
      if (notice.kind === 'event') this.#saw(notice.event);
      else {
        // What was asked before may be answered later, without what was recorded before the feed began.
        if (notice.kind === 'connected') this.#saw({ position: notice.position });
        this.#cache.enabled = notice.kind === 'connected';
        this.#cache.clear();
      }
    }
    this.#cache.enabled = true;
  }

  #saw({ subjectRef, position }: { readonly subjectRef?: string | undefined; readonly position: string }): void {
    if (subjectRef === undefined) this.#seen.everybody(BigInt(position));
    else this.#seen.saw(subjectRef, BigInt(position));
  }
}
