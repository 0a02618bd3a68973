import type { CatalogueSource, Pipeline } from '#application';

export const COMMAND_SIDE = Symbol('command side');

/** What every command handler needs. */
export interface CommandSide {
  readonly pipeline: Pipeline;
  readonly catalogue: CatalogueSource;
}
