import type { Decider } from '#kernel';
import type { Command } from '../events/command.ts';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { PolicyTextStored } from '../events/policy.events.ts';

export type StorePolicyText = Command<
  'StorePolicyText',
  {
    /** SHA-256, hex, over the bytes as received; names the stream. */
    readonly contentHash: string;
    readonly content: string;
  }
>;

/** A text in the stream that its hash names; without content: not stored yet. */
export interface StoredPolicyText {
  readonly revision: number;
  readonly contentHash?: string;
  readonly content?: string;
}

/** A text is stored once, whichever versions and languages show it, and readable for ever. */
export const policyTextDecider: Decider<
  StoredPolicyText,
  StorePolicyText,
  NewFact,
  PolicyTextStored,
  Pick<DecisionContext, 'recordedAt'>
> = {
  initial: { revision: -1 },
  decide: ({ contentHash, content }, stored, { recordedAt }) =>
    stored.content === undefined ? [{ type: 'PolicyTextStored', receivedAt: recordedAt, data: { contentHash, content } }] : [],
  evolve: (stored, ...events) => events.reduce<StoredPolicyText>((_, { revision, data }) => ({ revision, ...data }), stored),
};
