import type { ObserveStore } from '#kernel';
import { causeOf, type Log, type Metrics } from '#observability';

/** A store on a server, as logs and metrics name it. `place` holds no user and no password. */
export interface NamedStore {
  readonly store: string;
  readonly place: string;
}

export type StoreObserver = (named: NamedStore) => ObserveStore;

/** Counts what the stores tell, and writes a line when one goes away and when it is back. */
export const storeObserver =
  ({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): StoreObserver =>
  ({ store, place }) =>
  (notice) => {
    switch (notice.kind) {
      case 'called':
        return metrics.storeCalled(store, notice.operation, notice.millis / 1_000);
      case 'retried':
        return metrics.storeRetried(store);
      case 'outcomeUnknown':
        return metrics.storeOutcomeUnknown(store);
      case 'reconnected':
        return metrics.storeReconnected(store);
      case 'dropped':
        return metrics.storeSubscriptionDropped(store, notice.reason);
      case 'away':
        return log.warn('a store went away', { store, place, ...codeIn(notice.cause), cause: causeOf(notice.cause) });
      case 'back':
        metrics.storeReconnected(store);
        return log.warn('a store is back', { store, place, millis: notice.millis });
      default:
        return notice satisfies never;
    }
  };

/** The first code that is a word, from the error to its causes, such as ECONNREFUSED, AuthenticationFailed or access-denied. */
function codeIn(error: unknown): { readonly code?: string } {
  const { code, codeName, type, cause } = (error ?? {}) as { readonly [_ in 'code' | 'codeName' | 'type' | 'cause']?: unknown };
  const word = [code, codeName, type].find((value) => typeof value === 'string');
  if (word !== undefined) return { code: String(word) };
  return cause === undefined ? {} : codeIn(cause);
}
