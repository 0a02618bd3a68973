import { firstIndex, type Instant } from '#kernel';
import { decidesFrom, type GrantHistory } from './grant-history.ts';
import type { Place, Succession } from './succession.ts';

// Which grant decides (domain-model 2, "State of a consent"): the live one, alone and with its own scope, also when it has
// expired. It decides from its start until it is stopped or replaced.

/** A grant and the time in which it decides. */
export interface DecidingTime {
  readonly found: GrantHistory;
  readonly from: Instant;
  /** Exclusive; undefined: without end. */
  readonly until: Instant | undefined;
  /** The grant that replaced it then, unless something stopped it first. */
  readonly replacement: GrantHistory | undefined;
}

/** The times in which grants decide that do not start after an instant; the latest first. No two of them meet. */
export function* decidingTimes(succession: Succession, at: Instant): Generator<DecidingTime> {
  const first = firstIndex(succession, ({ found }) => decidesFrom(found) <= at);
  for (let index = first; index < succession.length; index++) {
    const time = timeOf(succession[index]!);
    if (time.until === undefined || time.from < time.until) yield time;
  }
}

/** The grant that decides at an instant. */
export function decidingGrant(succession: Succession, at: Instant): GrantHistory | undefined {
  for (const { found, until } of decidingTimes(succession, at)) return until === undefined || at < until ? found : undefined;
  return undefined;
}

function timeOf({ found, next }: Place): DecidingTime {
  const from = decidesFrom(found);
  const isFirst = next !== undefined && (found.stoppedAt === undefined || decidesFrom(next) < found.stoppedAt);
  const until = isFirst ? decidesFrom(next) : found.stoppedAt;
  return { found, from, until, replacement: isFirst ? next : undefined };
}

/** It counts from some instant on, or was invalidated before anyone confirmed it; then it decides as invalidated. */
export const canDecide = (found: GrantHistory): found is GrantHistory =>
  found.start !== undefined || found.invalidations.length > 0;
