import { collectionOf, createFreshnessReader, projectionStatuses, systemTime } from '#projections';
import { readModels } from '#read-models';
import type { Lag, Readiness } from '#observability';
import type { Ledger } from './ledger.ts';

const never = 0;

/**
 * Ready once every view has come to the end that the store had at start; from then on always, for how old a view is each
 * answer says itself.
 */
export async function viewsReady({ eventStore, documentStore }: Ledger): Promise<Readiness> {
  const head = (await eventStore.endAfter(0n)).position;
  const views = createFreshnessReader({ documents: documentStore, ledger: eventStore, maxStaleness: never, time: systemTime });
  let reached = false;
  return async () => {
    if (reached) return true;
    const { position, stale } = await views.freshnessOf(readModels.map(collectionOf), { min: head, waitMillis: 0 });
    const made = stale !== 'NO_CHECKPOINT' && stale !== 'NO_HEARTBEAT' && stale !== 'VIEW_OF_ANOTHER_LEDGER';
    return (reached = made && position >= head);
  };
}

/** How far each view is behind, for the metrics. */
export async function viewLags({ eventStore, documentStore, clock }: Ledger): Promise<readonly Lag[]> {
  const statuses = await projectionStatuses(readModels, { documents: documentStore, ledger: eventStore, clock });
  return statuses.map(({ projection, state, lagSeconds }) => ({ projection, running: state === 'running', seconds: lagSeconds }));
}
