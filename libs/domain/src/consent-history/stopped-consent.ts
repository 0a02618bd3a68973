import { latest, type Instant } from '#kernel';
import type { ConsentState } from '../events/consent.events.ts';
import type { GrantAt } from './grant-history.ts';
import type { Stop } from './stop.ts';

interface StoppedConsent {
  readonly state: Extract<ConsentState, 'withdrawn' | 'refused' | 'unknown'>;
  readonly since?: Instant;
  /** The stops of the deciding kind since the last consent. */
  readonly decisive: readonly string[];
}

/**
 * Without a live grant the last stop decides, by receipt, then revision; the state dates from the first stop of its
 * kind after the subject's last live grant. `stops` are sorted by receipt.
 */
export function stoppedConsent(grants: readonly GrantAt[], stops: readonly Stop[]): StoppedConsent {
  const last = stops.at(-1);
  if (!last) return { state: 'unknown', decisive: [] };
  const ended = latestOf(grants.flatMap(endOf));
  const deciding = stops.filter((stop) => stop.type === last.type && (ended === undefined || ended <= stop.receivedAt));
  return {
    state: last.type === 'ConsentWithdrawn' ? 'withdrawn' : 'refused',
    since: deciding[0]!.receivedAt,
    decisive: deciding.map(({ eventId }) => eventId),
  };
}

/** When a grant was stopped that was live until then. */
const endOf = ({ start, stop }: GrantAt): readonly Instant[] =>
  stop && start !== undefined && start < stop.receivedAt ? [stop.receivedAt] : [];

const latestOf = ([first, ...others]: readonly Instant[]): Instant | undefined => first && latest(first, ...others);
