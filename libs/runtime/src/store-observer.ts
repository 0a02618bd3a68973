import type { ObserveStore } from '#kernel';
import type { Log, Metrics } from '#observability';
import { whyAway } from './why-away.ts';

/** A store as logs and metrics name it. `place` holds no user and no password. */
export interface NamedStore {
  readonly store: string;
  readonly place: string;
}

export type StoreObserver = (named: NamedStore) => ObserveStore;

/** Counts what the stores tell, and writes a line when one goes away and when it is back. */
export const storeObserver =
  ({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): StoreObserver =>
  ({ store, place }) => {
    metrics.stores.begin(store);
    return (notice) => {
      switch (notice.kind) {
        case 'called':
          return metrics.stores.called(store, notice.operation, notice.millis / 1_000);
        case 'retried':
          return metrics.stores.retried(store);
        case 'outcomeUnknown':
          return metrics.stores.outcomeUnknown(store);
        case 'reconnected':
          return metrics.stores.reconnected(store);
        case 'dropped':
          return metrics.stores.subscriptionDropped(store, notice.reason);
        case 'away':
          metrics.stores.away(store);
          return log.warn('a store went away', { store, place, code: whyAway(notice.cause) });
        case 'back':
          metrics.stores.back(store);
          return log.warn('a store is back', { store, place, millis: notice.millis });
        default:
          return notice satisfies never;
      }
    };
  };
