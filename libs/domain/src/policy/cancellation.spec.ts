import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Instant } from '#kernel';
import { policyKnownAt, policyVersionMeant } from '../catalogue/policy-in-force.ts';
import type { Policy } from '../catalogue/policy.state.ts';
import type { PolicyEvent } from '../events/policy.events.ts';
import { day, attributedTo } from '../testing/subject.phrases.ts';
import { policyDecider, type PolicyCommand } from './policy.decider.ts';

const attribution = attributedTo('dataController');
const publish = (version: string, effectiveFrom: Instant): PolicyCommand => ({
  ...{ type: 'PublishPolicyVersion', attribution, policyId: 'privacy', version, effectiveFrom, changeClass: 'material' },
  texts: [{ language: 'en', contentHash: 'a'.repeat(64) }],
});
const cancel = (version: string): PolicyCommand => ({
  ...{ type: 'CancelScheduledPolicyVersion', attribution, policyId: 'privacy', version, reason: 'mistyped-year' },
});

/** A policy after commands, each a day after the other, from 1 January on. */
const policyAfter = (...commands: readonly PolicyCommand[]): Policy =>
  commands.reduce<Policy>((policy, command, index) => {
    const recordedAt = day(1 + index);
    const outcome = policyDecider.decide(command, policy, { recordedAt });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    const envelope = { revision: index, recordedAt, eventId: `e${index}` };
    return policyDecider.evolve(policy, ...outcome.map((fact) => ({ ...fact, ...envelope }) as PolicyEvent));
  }, policyDecider.initial);

const decided = (command: PolicyCommand, before: Policy, recordedAt: Instant) =>
  policyDecider.decide(command, before, { recordedAt });

const mistyped = [publish('1', day(1)), publish('2', day(400))] as const;

describe('cancelling a scheduled policy version', () => {
  it('takes it back while its date lies ahead', () => {
    expect(decided(cancel('2'), policyAfter(...mistyped), day(3))).toEqual([
      {
        type: 'PolicyVersionCancelled',
        receivedAt: day(3),
        data: {
          ...{ policyId: 'privacy', version: '2', reason: 'mistyped-year' },
          previous: { state: 'scheduled', effectiveFrom: day(400) },
        },
      },
    ]);
    expect(decided(cancel('2'), policyAfter(...mistyped), day(400))).toEqual({ refused: 'ALREADY_IN_FORCE' });
    expect(decided(cancel('1'), policyAfter(...mistyped), day(3))).toEqual({ refused: 'ALREADY_IN_FORCE' });
  });

  it('needs a version that was ever published', () => {
    expect(decided(cancel('3'), policyAfter(...mistyped), day(3))).toEqual({ refused: 'POLICY_VERSION_UNKNOWN' });
    expect(decided(cancel('1'), policyDecider.initial, day(3))).toEqual({ refused: 'POLICY_VERSION_UNKNOWN' });
  });

  it('twice is nothing to record, also once its date has come', () =>
    expect(decided(cancel('2'), policyAfter(...mistyped, cancel('2')), day(401))).toEqual([]));

  it('uses its name up, and leaves its date', () => {
    const policy = policyAfter(...mistyped, cancel('2'));
    expect(decided(publish('2', day(40)), policy, day(4))).toEqual({ refused: 'POLICY_VERSION_EXISTS' });
    expect(decided(publish('3', day(1)), policy, day(4))).toEqual({ refused: 'INTERVAL_INVALID' });
    expect(decided(publish('3', day(40)), policy, day(4))).toMatchObject([{ data: { previous: { version: '1' } } }]);
  });

  it('is not seen before it was recorded', () => {
    const policy = policyAfter(...mistyped, cancel('2'), publish('3', day(40)));
    const known = (number: number) => policyKnownAt(policy, day(number)).versions.map(({ version }) => version);
    expect([1, 2, 3, 4].map(known)).toEqual([['1'], ['1', '2'], ['1'], ['1', '3']]);
  });
});

describe('a reference to a cancelled version', () => {
  it('stands for the version published before it that counts, whatever was published since', () => {
    const policy = policyAfter(...mistyped, publish('3', day(500)), cancel('2'), cancel('3'), publish('4', day(40)));
    const meant = (version: string) => policyVersionMeant(policy, version)?.version;
    expect(['1', '2', '3', '4', '5'].map(meant)).toEqual(['1', '1', '1', '4', undefined]);
  });

  it('stands for none where there is none before it', () => {
    const policy = policyAfter(publish('1', day(400)), cancel('1'), publish('2', day(40)));
    expect(policyVersionMeant(policy, '1')).toBeUndefined();
  });
});
