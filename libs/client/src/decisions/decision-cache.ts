import { LRUCache } from 'lru-cache';
import type { Decision } from '../api/types.ts';
import type { CurrentQuestion } from './verdict.ts';
import type { SeenPositions } from './seen-positions.ts';

interface Kept {
  readonly answer: Decision;
  /** On the clock of `performance.now`. */
  readonly until: number;
}

/**
 * Answers that may be given again until their `cacheUntil`, unless something was recorded since that they have not seen. The
 * time is counted from when the question was sent, by the service's own clock: the caller's may be wrong.
 */
export class DecisionCache {
  readonly #answers: LRUCache<string, Kept>;
  readonly #seen: SeenPositions;
  readonly #keepsAny: boolean;
  /** Off while a feed that is to be followed is not connected. */
  enabled = true;

  constructor(max: number, seen: SeenPositions) {
    this.#answers = new LRUCache({ max: Math.max(max, 1) });
    this.#keepsAny = max > 0;
    this.#seen = seen;
  }

  get(question: CurrentQuestion): Decision | undefined {
    const kept = this.enabled && isCacheable(question) ? this.#answers.get(keyOf(question)) : undefined;
    return kept && performance.now() < kept.until && this.#isNewEnough(kept.answer, question) ? kept.answer : undefined;
  }

  /** `sentAt`: when the question was sent, on the clock of `performance.now`. */
  keep(question: CurrentQuestion, answer: Decision, sentAt: number): void {
    if (!this.#keepsAny || !this.enabled || !isCacheable(question) || !this.#isNewEnough(answer, question)) return;
    const millis = Date.parse(answer.cacheUntil ?? '') - Date.parse(answer.at);
    if (millis > 0) this.#answers.set(keyOf(question), { answer, until: sentAt + millis });
  }

  clear(): void {
    this.#answers.clear();
  }

  #isNewEnough({ position }: Decision, { subjectRef }: CurrentQuestion): boolean {
    return position !== null && BigInt(position) >= this.#seen.least(subjectRef);
  }
}

/** `strong` is requested by who wants more than a recent answer. */
const isCacheable = ({ consistency }: CurrentQuestion): boolean => consistency !== 'strong';

const keyOf = ({ subjectRef, purposeId, dataCategories, operation, recipientId, exception }: CurrentQuestion): string =>
  JSON.stringify([subjectRef, purposeId, dataCategories?.toSorted() ?? null, operation ?? 'use', recipientId, exception]);
