import type { Instant } from '#kernel';
import type { ChangeClass, PolicyText } from '../events/policy.events.ts';
import type { Cancelled } from './cancelled.ts';

export interface PolicyVersion {
  readonly version: string;
  readonly effectiveFrom: Instant;
  readonly changeClass: ChangeClass;
  readonly texts: readonly PolicyText[];
  readonly recordedAt: Instant;
  readonly eventId: string;
}

export interface Policy {
  readonly policyId: string;
  readonly revision: number;
  /** Those that count, ascending by `effectiveFrom`, which is also the order of publication. */
  readonly versions: readonly PolicyVersion[];
  /** Those that count as never published; their names stay taken. Absent before the first. */
  readonly cancelledVersions?: readonly Cancelled<PolicyVersion>[];
}
