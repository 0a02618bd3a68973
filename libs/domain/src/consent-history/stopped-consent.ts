import { latest, type Instant } from '#kernel';
import type { ConsentState } from '../events/consent.events.ts';
import { startOf } from '../subject/start-of.ts';
import { toleratedBefore } from '../subject/times.ts';
import type { ConsentHistory } from './consent-history.ts';
import { decidingTimes } from './deciding-grant.ts';
import type { GrantHistory } from './grant-history.ts';
import { receivedAfter, receivedFrom, stopsGrant, type Stop } from './stop.ts';

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
  const end = lastEnd(history, at);
  const stops = stopsSince(history.stops.slice(0, receivedAfter(history.stops, at)), end);
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
function lastEnd({ deciding }: ConsentHistory, at: Instant): LastEnd | undefined {
  for (const { until, replacement } of decidingTimes(deciding, at))
    if (until !== undefined && until <= at) return { endedAt: until, replacement };
  return undefined;
}

/** The stops received since; what stops the replacement met it at its start. */
function stopsSince(stops: readonly Stop[], end: LastEnd | undefined): readonly Stop[] {
  if (!end) return stops;
  const { endedAt, replacement } = end;
  if (!replacement) return stops.slice(receivedFrom(stops, endedAt));
  const { grant } = replacement;
  return stops.slice(receivedFrom(stops, toleratedBefore(grant.data.grantExpressedAt))).filter((stop) => stopsGrant(stop, grant));
}
