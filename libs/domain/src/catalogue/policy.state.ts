import type { Instant } from '#kernel';
import type { ChangeClass, PolicyText } from '../events/policy.events.ts';

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
  /** Ascending by `effectiveFrom`, which is also the order of publication. */
  readonly versions: readonly PolicyVersion[];
}
