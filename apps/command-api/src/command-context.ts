import { ledgerCatalogue, type CatalogueSource, type Pipeline } from '#application';
import { commandPipeline, type Boot, type Ledger, type LogKeys } from '#runtime';
import type { ReceiptTools } from './receipt/receipt-tools.ts';

export const COMMAND_CONTEXT = Symbol('command context');

/** What all command handlers of this app share; provided by `COMMAND_CONTEXT`. */
export interface CommandContext {
  readonly pipeline: Pipeline;
  readonly catalogue: CatalogueSource;
  readonly receipts?: ReceiptTools;
}

export function commandContextOf(
  { eventStore }: Pick<Ledger, 'eventStore'>,
  { clock, log, metrics }: Pick<Boot, 'clock' | 'log' | 'metrics'>,
  keys?: LogKeys,
): CommandContext {
  const pipeline = commandPipeline({ eventStore, clock }, (millis) => {
    metrics.clockClamped();
    log.warn('the clock stood behind the last event of a stream', { millis });
  });
  return { pipeline, catalogue: ledgerCatalogue(pipeline.cache), ...(keys && { receipts: { events: eventStore, keys } }) };
}
