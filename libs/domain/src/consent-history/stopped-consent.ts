import { latest, type Instant } from '#kernel';
import type { ConsentState } from '../events/consent.events.ts';
import { startOf } from '../subject/start-of.ts';
import type { ConsentHistory } from './consent-history.ts';
import type { GrantHistory } from './grant-history.ts';
import { stopsGrant, type Stop } from './stop.ts';

interface StoppedConsent {
  readonly state: Extract<ConsentState, 'withdrawn' | 'refused' | 'unknown'>;
  readonly since?: Instant;
  /** The stops of the deciding kind since the last consent. */
  readonly decisive: readonly string[];
}

/**
 * The state where no grant decides or awaits confirmation: the last stop's, by receipt, then revision. It dates from the first
 * stop of its kind after the subject's last live grant, or from the start of a stopped grant that had replaced that one.
 */
export function stoppedConsent(history: ConsentHistory, at: Instant): StoppedConsent {
  const received = history.stops.filter((stop) => startOf(stop) <= at);
  const end = lastEnd(history, at);
  const stops = end ? received.filter((stop) => isMet(stop, end)) : received;
  const last = stops.at(-1);
  if (!last) return { state: 'unknown', decisive: [] };
  const deciding = stops.filter(({ type }) => type === last.type);
  return {
    state: last.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused',
    since: latest(startOf(deciding[0]!), end?.endedAt),
    decisive: deciding.map(({ eventId }) => eventId),
  };
}

interface LastEnd {
  readonly endedAt: Instant;
  /** The stopped grant that had replaced the last live one. */
  readonly replacement: GrantHistory | undefined;
}

/** How the last grant ended that was live until then; times that end later start later. */
function lastEnd(history: ConsentHistory, at: Instant): LastEnd | undefined {
  const last = history.times().find(({ until }) => until !== undefined && until <= at);
  return last?.until === undefined ? undefined : { endedAt: last.until, replacement: last.replacement };
}

/** Received since; what stops the replacement met it at its start. */
const isMet = (stop: Stop, { endedAt, replacement }: LastEnd): boolean =>
  replacement ? stopsGrant(stop, replacement.grant) : endedAt <= startOf(stop);
