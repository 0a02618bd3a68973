import type { ObserveIssuer } from '#access';
import type { Log, Metrics } from '#observability';
import { whyAway } from './why-away.ts';

/** Counts what happens to the keys of the issuer, and writes a line when its server goes away, is back, or has an unfit key. */
export const issuerObserver =
  ({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): ObserveIssuer =>
  (notice) => {
    switch (notice.kind) {
      case 'fetched':
        return metrics.issuer.keysFetched('ok');
      case 'failed':
        metrics.issuer.keysFetched('failed');
        // One line for as long as it is away: the counter tells how often it was asked.
        if (notice.first) log.warn('the key server of the issuer went away', { code: whyAway(notice.cause) });
        return;
      case 'back':
        return log.warn('the key server of the issuer is back', { millis: notice.millis });
      case 'keyRefused':
        return log.warn('a key of the issuer was refused', { code: notice.fault });
      case 'unchecked':
        return metrics.issuer.tokenUnchecked();
      default:
        return notice satisfies never;
    }
  };
