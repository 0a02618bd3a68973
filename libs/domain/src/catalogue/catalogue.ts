import type { Controller } from './controller.state.ts';
import type { Policy } from './policy.state.ts';
import type { Purpose } from './purpose.state.ts';

/** The tenant's purposes, policies and regime, as far as they were loaded. */
export interface Catalogue {
  readonly controller: Controller;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly policies: ReadonlyMap<string, Policy>;
}
