import type { FreshnessReader } from '#projections';
import { decisionViews, readWait } from '../reads/projected-ledger.ts';
import type { Projected } from './live-events.ts';

/** Waits until the views have projected an event, as a read would; stalled views are waited for once, not for each event. */
export function projectedBy({ freshnessOf }: FreshnessReader): Projected {
  let projected = 0n;
  let waitMillis = readWait;
  return async (position) => {
    if (position <= projected) return;
    ({ position: projected } = await freshnessOf(decisionViews, { minimum: position, waitMillis }));
    waitMillis = projected < position ? 0 : readWait;
  };
}
