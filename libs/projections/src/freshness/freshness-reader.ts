import type { Progress } from '#document-store';
import type { EventStore } from '#event-store';
import type { LiveViews } from '../generations/live-views.ts';
import { coalesceLookups } from '../waiting/coalesce-lookups.ts';
import { isOfLedger } from './ledger-identity.ts';
import { projectedPosition, provenPosition, type Staleness, stalenessOf } from './staleness.ts';
import { type PositionSource, waitForPosition } from './wait-for-position.ts';

export interface FreshnessOptions extends PositionSource {
  readonly ledger: Pick<EventStore, 'ledgerId' | 'eventAt'>;
  /** How old the heartbeat of a view may be, in milliseconds, for a decision to be made from it. */
  readonly maxStaleness: number;
  /** Default: the first generation of each view. */
  readonly live?: Pick<LiveViews, 'progressOf'>;
}

export interface Freshness {
  /**
   * The position that an answer from these views is true for: that of the last ledger event that all of them hold, or the
   * minimum that was waited for, when that is greater and no ledger event lies between. Events of other categories never
   * move it.
   */
  readonly position: bigint;
  /** Absent while the views are fresh. With `VIEW_OF_ANOTHER_LEDGER` nothing may be read from them. */
  readonly stale?: Staleness;
}

export interface MinimumWait {
  readonly minimum: bigint;
  readonly waitMillis: number;
}

export interface FreshnessReader {
  /**
   * Position and freshness of all views that an answer needs, to be taken before their documents are read. Waits until they
   * have reached `minimum`, at most `waitMillis`; the position tells whether they have. Rejects with `StoreUnavailable`.
   */
  freshnessOf(projections: readonly string[], wait?: MinimumWait): Promise<Freshness>;
}

/** Reads in any process: all it needs is what the projector has written to the document store. */
export function createFreshnessReader(options: FreshnessOptions): FreshnessReader {
  const { live } = options;
  const viewFreshness = coalesceLookups(viewFreshnessLookup(options), options.time);
  return {
    freshnessOf: async (views, wait) => {
      const projections = live ? (await Promise.all(views.map((view) => live.progressOf(view)))).flat() : views;
      if (wait)
        await Promise.all(projections.map((projection) => waitForPosition(projection, wait.minimum, wait.waitMillis, options)));
      const { proven, ...found } = (await Promise.all(projections.map(viewFreshness))).reduce(leastFresh);
      const minimumIsProven = wait && wait.minimum > found.position && wait.minimum <= proven;
      return minimumIsProven ? { ...found, position: wait.minimum } : found;
    },
  };
}

interface ViewFreshness extends Freshness {
  /** Every ledger event up to this position is in the view, whatever else the store holds up to there. */
  readonly proven: bigint;
}

function viewFreshnessLookup({ documents, ledger, maxStaleness, time }: FreshnessOptions) {
  const belongsToLedger = ownershipCheck(ledger);
  return async (projection: string): Promise<ViewFreshness> => {
    const progress = await documents.progress(projection);
    const found = { position: projectedPosition(progress), proven: provenPosition(progress) };
    if (!(await belongsToLedger(projection, progress))) return { ...found, stale: 'VIEW_OF_ANOTHER_LEDGER' };
    const stale = stalenessOf(progress, { ledgerId: ledger.ledgerId, now: time.now(), maxStaleness });
    return { ...found, ...(stale !== undefined && { stale }) };
  };
}

/**
 * Compares the checkpoint's event with the ledger's, once for each epoch of the lease. The ledger's id alone does not tell: a
 * ledger restored from a backup keeps its id, and until the projector notices, the views made after that backup still have a
 * young heartbeat.
 */
function ownershipCheck(ledger: FreshnessOptions['ledger']) {
  const verifiedEpochs = new Map<string, number>();
  return async (projection: string, { checkpoint, epoch }: Progress): Promise<boolean> => {
    if (!checkpoint || verifiedEpochs.get(projection) === epoch) return true;
    if (!(await isOfLedger(checkpoint, ledger))) return false;
    verifiedEpochs.set(projection, epoch);
    return true;
  };
}

function leastFresh(one: ViewFreshness, other: ViewFreshness): ViewFreshness {
  const position = smaller(one.position, other.position);
  const proven = smaller(one.proven, other.proven);
  // Of several reasons this one counts most: it forbids reading at all.
  const stale = other.stale === 'VIEW_OF_ANOTHER_LEDGER' ? other.stale : (one.stale ?? other.stale);
  return { position, proven, ...(stale !== undefined && { stale }) };
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);
