import type { Instant } from '#kernel';
import type { Fact } from './fact.ts';

export const changeClasses = ['editorial', 'material', 'rightsReducing'] as const;
export type ChangeClass = (typeof changeClasses)[number];

export interface PolicyText {
  readonly language: string;
  /** SHA-256, hex, over the bytes as received; names the stream that holds the content. */
  readonly contentHash: string;
}

export type PolicyVersionPublished = Fact<
  'PolicyVersionPublished',
  {
    policyId: string;
    version: string;
    effectiveFrom: Instant;
    changeClass: ChangeClass;
    texts: readonly PolicyText[];
    previous?: { version: string };
  }
>;
/** Taken back before it was effective: it counts as never published from then on. */
export type PolicyVersionCancelled = Fact<
  'PolicyVersionCancelled',
  { policyId: string; version: string; reason: string; previous: { state: 'scheduled'; effectiveFrom: Instant } }
>;
/** Lives in a stream of its own, stored once by its hash. */
export type PolicyTextStored = Fact<'PolicyTextStored', { contentHash: string; content: string }>;
export type PolicyEvent = PolicyVersionPublished | PolicyVersionCancelled;
