import { problemOf } from '../api/problems.ts';
import type { Transport } from '../transport/transport.ts';
import type { DecisionCache } from './decision-cache.ts';
import type { SeenPositions } from './seen-positions.ts';
import { failed, verdictOf, type CurrentQuestion, type Verdict } from './verdict.ts';

interface DecisionsOptions {
  readonly transport: Transport;
  readonly cache: DecisionCache;
  readonly seen: SeenPositions;
  /** Milliseconds that an answer may take, retries included. */
  readonly deadline: number;
}

/** Asks one question at a time and never throws: who reads `permitted` alone fails closed. */
export class Decisions {
  readonly #options: DecisionsOptions;

  constructor(options: DecisionsOptions) {
    this.#options = options;
  }

  async mayProcess(question: CurrentQuestion): Promise<Verdict> {
    const { cache } = this.#options;
    try {
      const known = cache.get(question);
      if (known) return verdictOf(known, question);
      const sentAt = performance.now();
      const verdict = await this.#asked(question);
      if (verdict.answer) cache.keep(question, verdict.answer, sentAt);
      return verdict;
    } catch (failure) {
      return failed(failure);
    }
  }

  async #asked(question: CurrentQuestion): Promise<Verdict> {
    const { transport, seen, deadline } = this.#options;
    const request = new Request(`${transport.url}/v1/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ledger-min-position': seen.least(question.subjectRef).toString() },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(deadline),
    });
    const response = await transport.send(request);
    if (response.status !== 200) return failed(await problemOf(response));
    return verdictOf(await response.json(), question);
  }
}
