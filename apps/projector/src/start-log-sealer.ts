import { randomUUID } from 'node:crypto';
import { systemTime, type ChangeSignal } from '#projections';
import type { Boot, Ledger, LogKeys } from '#runtime';
import { startSealer, type Sealer } from '#sealing';
import { reportSealerTo } from './report-sealer.ts';

export interface LogSealerOptions extends Pick<Boot, 'log' | 'metrics' | 'settings'> {
  /** The signal of this process's projections. */
  readonly published: ChangeSignal;
  /** No other sealer runs: the lease of a dead one is taken at once. */
  readonly alone?: boolean;
}

/** Seals the transparency logs, as long as this process holds the lease. */
export function startLogSealer(
  { eventStore: events, documentStore: documents, clock }: Ledger,
  { originOf, signersOf }: LogKeys,
  { log, metrics, settings, published, alone = false }: LogSealerOptions,
): Sealer {
  const sealer = startSealer({
    ...{ events, documents, published, originOf, signersOf },
    time: { ...systemTime, now: clock },
    holder: `${process.pid}.${randomUUID()}`,
    takeOver: alone,
    witnesses: settings.logWitnesses,
    observe: reportSealerTo({ log, metrics }),
  });
  metrics.watchLogs(() => {
    const { unsealedMillis, uncosignedMillis, mismatches } = sealer.status();
    return { unsealedSeconds: unsealedMillis / 1_000, uncosignedSeconds: uncosignedMillis / 1_000, mismatches };
  });
  return sealer;
}
