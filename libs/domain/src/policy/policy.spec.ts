import { describe, expect, it } from '@jest/globals';
import { policy, policyVersion } from '../testing/catalogue.phrases.ts';
import { day, attributedTo } from '../testing/subject.phrases.ts';
import { policyTextDecider } from './policy-text.decider.ts';
import { policyDecider } from './policy.decider.ts';
import type { PublishPolicyVersion } from './publish-policy-version.ts';

const publish = (version: string, effectiveFrom = day(5)): PublishPolicyVersion => ({
  type: 'PublishPolicyVersion',
  attribution: attributedTo('dataController'),
  policyId: 'privacy',
  version,
  effectiveFrom,
  changeClass: 'material',
  texts: [{ language: 'en', contentHash: 'a'.repeat(64) }],
});
const decided = (command: PublishPolicyVersion, before = policyDecider.initial) =>
  policyDecider.decide(command, before, { recordedAt: day(2) });
const first = policy('privacy', policyVersion('2026', day(5)));

describe('publishing a policy version', () => {
  it('is recorded, and may be effective in the past or ahead', () => {
    for (const effectiveFrom of [day(-9), day(2), day(90)]) {
      expect(decided(publish('2026', effectiveFrom))).toMatchObject([
        { type: 'PolicyVersionPublished', receivedAt: day(2), data: { policyId: 'privacy', version: '2026', effectiveFrom } },
      ]);
    }
  });

  it('names the version before it', () =>
    expect(decided(publish('2027', day(6)), first)).toMatchObject([
      { data: { version: '2027', previous: { version: '2026' } } },
    ]));

  it('is effective after every version published before', () => {
    expect(decided(publish('2027', day(5)), first)).toEqual({ refused: 'INTERVAL_INVALID' });
    expect(decided(publish('2027', day(4)), first)).toEqual({ refused: 'INTERVAL_INVALID' });
  });

  it('is immutable: a version is published once', () =>
    expect(decided(publish('2026', day(9)), first)).toEqual({ refused: 'POLICY_VERSION_EXISTS' }));
});

describe('the text of a policy', () => {
  const store = {
    type: 'StorePolicyText',
    attribution: attributedTo('dataController'),
    contentHash: 'a'.repeat(64),
    content: 'We keep your address.',
  } as const;

  it('is stored once, whichever versions show it', () => {
    const facts = policyTextDecider.decide(store, policyTextDecider.initial, { recordedAt: day(2) });
    expect(facts).toMatchObject([{ type: 'PolicyTextStored', data: { contentHash: store.contentHash, content: store.content } }]);
    const stored = { revision: 0, contentHash: store.contentHash, content: store.content };
    expect(policyTextDecider.decide(store, stored, { recordedAt: day(3) })).toEqual([]);
  });
});
