import { latest, type Instant } from '#kernel';
import type { ConsentState } from '../events/consent.events.ts';
import { startOf } from '../subject/start-of.ts';
import type { ConsentHistory } from './consent-history.ts';
import { everStood, isStopped } from './grant-history.ts';

interface StoppedConsent {
  readonly state: Extract<ConsentState, 'withdrawn' | 'refused' | 'unknown'>;
  readonly since?: Instant;
  /** The stops of the deciding kind since the last consent. */
  readonly decisive: readonly string[];
}

/**
 * The state where no grant decides or awaits confirmation: the last stop's, by receipt, then revision. It dates from the first
 * stop of its kind after the subject's last live grant.
 */
export function stoppedConsent(history: ConsentHistory, at: Instant): StoppedConsent {
  const stops = history.stops.filter((stop) => startOf(stop) <= at);
  const last = stops.at(-1);
  if (!last) return { state: 'unknown', decisive: [] };
  const ended = lastEnd(history, at);
  const deciding = stops.filter((stop) => stop.type === last.type && (ended === undefined || ended <= startOf(stop)));
  return {
    state: last.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused',
    since: startOf(deciding[0]!),
    decisive: deciding.map(({ eventId }) => eventId),
  };
}

/** When the last grant was stopped that was live until then. */
function lastEnd({ grants }: ConsentHistory, at: Instant): Instant | undefined {
  const [first, ...others] = grants.flatMap((found) => (everStood(found) && isStopped(found, at) ? found.stoppedAt : []));
  return first && latest(first, ...others);
}
