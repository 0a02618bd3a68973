import { ledgerCatalogue, type CatalogueSource, type Pipeline } from '#application';
import { commandPipeline, type Boot, type Ledger } from '#runtime';

export const COMMAND_CONTEXT = Symbol('command context');

/** What all command handlers of this app share; provided by `COMMAND_CONTEXT`. */
export interface CommandContext {
  readonly pipeline: Pipeline;
  readonly catalogue: CatalogueSource;
}

export function commandContextOf(
  { eventStore }: Pick<Ledger, 'eventStore'>,
  { clock, log, metrics }: Pick<Boot, 'clock' | 'log' | 'metrics'>,
): CommandContext {
  const pipeline = commandPipeline({ eventStore, clock }, (millis) => {
    metrics.clockClamped();
    log.warn('the clock stood behind the last event of a stream', { millis });
  });
  return { pipeline, catalogue: ledgerCatalogue(pipeline.cache) };
}
