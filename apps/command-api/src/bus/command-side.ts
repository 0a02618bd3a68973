import { ledgerCatalogue, type CatalogueSource, type Pipeline } from '#application';
import { pipelineOf, type Boot, type Ledger } from '#runtime';

export const COMMAND_SIDE = Symbol('command side');

/** What every command handler needs. */
export interface CommandSide {
  readonly pipeline: Pipeline;
  readonly catalogue: CatalogueSource;
}

export function commandSideOf(
  { eventStore }: Pick<Ledger, 'eventStore'>,
  { clock, log, metrics }: Pick<Boot, 'clock' | 'log' | 'metrics'>,
): CommandSide {
  const pipeline = pipelineOf({ eventStore, clock }, (millis) => {
    metrics.clockClamped();
    log.warn('the clock stood behind the last event of a stream', { millis });
  });
  return { pipeline, catalogue: ledgerCatalogue(pipeline.cache) };
}
