import type { Progress } from '#document-store';
import type { EventStore } from '#event-store';
import { coalesceLookups } from '../waiting/coalesce-lookups.ts';
import { provenPosition, projectedPosition, type Staleness, stalenessOf } from './staleness.ts';
import { isOfLedger } from './ledger-identity.ts';
import { waitForPosition, type PositionSource } from './wait-for-position.ts';

export interface FreshnessOptions extends PositionSource {
  readonly ledger: Pick<EventStore, 'ledgerId' | 'eventAt'>;
  /** The oldest proof that a decision may stand on, in milliseconds. */
  readonly maxStaleness: number;
}

export interface Freshness {
  /**
   * What an answer from these views is true for: the last ledger event that all of them have, or what was waited for where that
   * lies behind it. What is no event of the ledger does not move it.
   */
  readonly position: bigint;
  /** Why they prove nothing about now; absent while they are fresh. Nothing may be read from a `VIEW_OF_ANOTHER_LEDGER`. */
  readonly stale?: Staleness;
}

/** Also how far it is proven to miss nothing. */
interface Look extends Freshness {
  readonly seen: bigint;
}

/** What a reader asks before it loads a document. */
export interface FreshnessReader {
  /**
   * Position and freshness of all views that an answer needs; to be taken before their documents. Waits for `min`, at most
   * `waitMillis`; whether it came the position tells. Rejects with `StoreUnavailable`.
   */
  freshnessOf(projections: readonly string[], wait?: { readonly min: bigint; readonly waitMillis: number }): Promise<Freshness>;
}

/** Looks at views from any process: nothing is asked of the projector but what it wrote down. */
export function createFreshnessReader(options: FreshnessOptions): FreshnessReader {
  const { documents, ledger, maxStaleness, time } = options;
  /** The epoch in which this process has found the view to be of its ledger. */
  const verified = new Map<string, number>();

  /**
   * Once an epoch, for a restored backup keeps the ledger's id, and its old views have a young heartbeat until the
   * projector finds out.
   */
  const isOurs = async (projection: string, { checkpoint, epoch }: Progress): Promise<boolean> => {
    if (!checkpoint || verified.get(projection) === epoch) return true;
    if (!(await isOfLedger(checkpoint, ledger))) return false;
    verified.set(projection, epoch);
    return true;
  };

  const lookAt = coalesceLookups(async (projection: string): Promise<Look> => {
    const progress = await documents.progress(projection);
    const found = { position: projectedPosition(progress), seen: provenPosition(progress) };
    if (!(await isOurs(projection, progress))) return { ...found, stale: 'VIEW_OF_ANOTHER_LEDGER' };
    const stale = stalenessOf(progress, { ledgerId: ledger.ledgerId, now: time.now(), maxStaleness });
    return { ...found, ...(stale !== undefined && { stale }) };
  });

  return {
    freshnessOf: async (projections, wait) => {
      if (wait)
        await Promise.all(projections.map((projection) => waitForPosition(projection, wait.min, wait.waitMillis, options)));
      const { seen, ...found } = (await Promise.all(projections.map(lookAt))).reduce(worse);
      return wait && wait.min > found.position && wait.min <= seen ? { ...found, position: wait.min } : found;
    },
  };
}

function worse(one: Look, other: Look): Look {
  const position = smaller(one.position, other.position);
  const seen = smaller(one.seen, other.seen);
  // A view of another ledger must not even be read, so this reason goes before any other.
  const stale = other.stale === 'VIEW_OF_ANOTHER_LEDGER' ? other.stale : (one.stale ?? other.stale);
  return { position, seen, ...(stale !== undefined && { stale }) };
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);
