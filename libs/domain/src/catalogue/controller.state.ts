import type { Instant } from '#kernel';
import type { ControllerSettings } from '../events/controller.events.ts';

export interface ControllerVersion extends ControllerSettings {
  /** From 1 on; version 0 is the default that holds before the first. */
  readonly version: number;
  readonly effectiveFrom: Instant;
  readonly recordedAt: Instant;
  readonly eventId: string;
}

export interface Controller {
  readonly revision: number;
  /** Ascending by version. */
  readonly versions: readonly ControllerVersion[];
}

export const noController: Controller = { revision: -1, versions: [] };
