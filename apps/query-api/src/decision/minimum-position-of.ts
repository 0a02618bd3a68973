import { MinimumPosition } from '#application';
import type { RequestContext } from '#http';

/** The `Ledger-Min-Position` of a request, for all of its questions. */
export function minimumPositionOf({ verified: { minPosition } }: RequestContext['request']): MinimumPosition | undefined {
  return minPosition === undefined ? undefined : new MinimumPosition(minPosition);
}
