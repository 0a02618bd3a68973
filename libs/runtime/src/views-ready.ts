import { decodeAll } from '#application';
import { StoreUnavailable } from '#kernel';
import { collectionOf, createFreshnessReader, liveViews, projectionStatuses, systemTime } from '#projections';
import { readModels } from '#read-models';
import type { ViewStatus } from '#observability';
import type { Ledger } from './ledger.ts';

/**
 * Ready once every view has reached the end that the ledger had when it could be read first, and from then on for good: each
 * answer itself tells how fresh its views are.
 */
export function viewsReady({ eventStore, documentStore }: Ledger): () => Promise<boolean> {
  let head: bigint | undefined;
  const live = liveViews(readModels, { documents: documentStore, time: systemTime });
  const freshness = createFreshnessReader({
    ...{ documents: documentStore, ledger: eventStore, live },
    maxStaleness: 0,
    time: systemTime,
  });
  let reached = false;
  return async () => {
    if (reached) return true;
    head ??= (await eventStore.endAfter(0n)).position;
    const { position, stale } = await freshness.freshnessOf(readModels.map(collectionOf), { minimum: head, waitMillis: 0 });
    const made = stale !== 'NO_CHECKPOINT' && stale !== 'NO_HEARTBEAT' && stale !== 'VIEW_OF_ANOTHER_LEDGER';
    return (reached = made && position >= head);
  };
}

/** The status of every view, for the metrics; none while the stores cannot be read, so that the other metrics are still there. */
export async function viewStatuses({ eventStore, documentStore, clock }: Ledger): Promise<readonly ViewStatus[]> {
  try {
    const statuses = await projectionStatuses(readModels, {
      documents: documentStore,
      ledger: eventStore,
      decode: decodeAll,
      clock,
    });
    return statuses.map(({ version, ...status }) => ({ ...status, version: String(version) }));
  } catch (error) {
    if (error instanceof StoreUnavailable) return [];
    throw error;
  }
}
