import type { Instant } from '#kernel';
import type { PurposeChangeClass, PurposeContent } from '../events/purpose.events.ts';

export interface PurposeVersion extends PurposeContent {
  readonly version: number;
  /** Of the change of name or description that the version made. */
  readonly changeClass?: PurposeChangeClass;
  readonly recordedAt: Instant;
  readonly eventId: string;
}

export interface Retirement {
  readonly effectiveFrom: Instant;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly eventId: string;
}

export interface Purpose {
  readonly purposeId: string;
  readonly revision: number;
  /** Ascending by version; the first is 1. */
  readonly versions: readonly PurposeVersion[];
  readonly retirement?: Retirement;
}
