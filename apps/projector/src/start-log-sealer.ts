import { randomUUID } from 'node:crypto';
import type { Log } from '#observability';
import { systemTime, type ChangeSignal } from '#projections';
import type { Ledger, LogKeys } from '#runtime';
import { startSealer, type Sealer } from '#sealing';
import { sealerNoticeWriter } from './write-sealer-notices.ts';

export interface LogSealerOptions {
  readonly log: Log;
  /** The signal of this process's projections. */
  readonly published: ChangeSignal;
  /** No other sealer runs: the lease of a dead one is taken at once. */
  readonly alone?: boolean;
}

/** Seals the transparency logs, as long as this process holds the lease. */
export const startLogSealer = (
  { eventStore: events, documentStore: documents, clock }: Ledger,
  { originOf, signersOf }: LogKeys,
  { log, published, alone = false }: LogSealerOptions,
): Sealer =>
  startSealer({
    ...{ events, documents, published, originOf, signersOf },
    time: { ...systemTime, now: clock },
    holder: `${process.pid}.${randomUUID()}`,
    takeOver: alone,
    observe: sealerNoticeWriter(log),
  });
