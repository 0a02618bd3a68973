import type { Instant } from '#kernel';
import type { Fact } from './fact.ts';

/** Counts from `deliveredAt`. */
export type PolicyNoticeDelivered = Fact<'PolicyNoticeDelivered', { policyId: string; version: string; deliveredAt: Instant }>;
/** Counts from its expression. */
export type PolicyVersionAccepted = Fact<'PolicyVersionAccepted', { policyId: string; version: string }>;
export type PolicyAcceptanceEvent = PolicyNoticeDelivered | PolicyVersionAccepted;
