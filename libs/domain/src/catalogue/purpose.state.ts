import type { Instant } from '#kernel';
import type { PurposeChangeClass, PurposeContent } from '../events/purpose.events.ts';
import type { Cancelled } from './cancelled.ts';

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
  /** Those that count, ascending by version. The first recorded is 1. */
  readonly versions: readonly PurposeVersion[];
  readonly retirement?: Retirement;
  /** Those that count as never published; their numbers stay taken. Absent before the first. */
  readonly cancelledVersions?: readonly Cancelled<PurposeVersion>[];
  /** In the order of their recording; absent before the first. */
  readonly cancelledRetirements?: readonly Cancelled<Retirement>[];
}
