import { describe, expect, it } from '@jest/globals';
import { catalogueOf, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { confirm, evidence, give, invalidate, refuse, withdraw } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import type { Subject } from '../subject/subject.state.ts';
import { policyBindings } from './binding.ts';
import type { ChangeClass } from '../events/policy.events.ts';
import type { Policy } from '../catalogue/policy.state.ts';

/** Version 1 has been there for long, the next ones are effective on day 10, 20 and 30. */
const privacy = (...changes: readonly ChangeClass[]): Policy =>
  policy(
    'privacy',
    policyVersion('1', longAgo),
    ...changes.map((changeClass, index) => policyVersion(String(index + 2), day(10 * (index + 1)), { changeClass })),
  );
const known = on(day(2), refuse('other'));

/** By the grants for a purpose too, where one is named. */
const bindingVersion = (published: Policy, subject: Subject, at: ReturnType<typeof day>, purposeId?: string) =>
  policyBindings(subject, () => (purposeId === undefined ? [] : consentHistory(subject, purposeId).counted())).version(
    published,
    at,
  );

function binding(changes: readonly ChangeClass[], at: ReturnType<typeof day>, ...steps: readonly Step[]) {
  const published = privacy(...changes);
  const purposes = { news: versions({}), other: {}, twice: versions({ doubleOptIn: true }) };
  const { subject } = subjectAfter(catalogueOf(purposes, noController, published), steps);
  return bindingVersion(published, subject, at, 'news')?.version;
}

describe('a policy version binds a subject', () => {
  it('editorial: when it is effective', () => {
    expect(binding(['editorial'], day(9, 23), known)).toBe('1');
    expect(binding(['editorial'], day(10), known)).toBe('2');
  });

  it('material: from the later of effective and the notice delivered', () => {
    expect(binding(['material'], day(15), known)).toBe('1');
    const early = on(day(5), notify('privacy', '2', day(5)));
    expect([day(9), day(10)].map((at) => binding(['material'], at, known, early))).toEqual(['1', '2']);
    const late = on(day(15), notify('privacy', '2', day(14, 12)));
    expect([day(14), day(14, 12)].map((at) => binding(['material'], at, known, late))).toEqual(['1', '2']);
  });

  it('rights-reducing: from the later of effective and the subject’s acceptance, a notice is not enough', () => {
    const notified = on(day(11), notify('privacy', '2', day(11)));
    expect(binding(['rightsReducing'], day(15), known, notified)).toBe('1');
    const early = on(day(5), accept('privacy', '2'));
    expect([day(9), day(10)].map((at) => binding(['rightsReducing'], at, known, early))).toEqual(['1', '2']);
    const late = on(day(15), accept('privacy', '2', { expressedAt: day(14, 12) }));
    expect([day(14), day(14, 12)].map((at) => binding(['rightsReducing'], at, known, late))).toEqual(['1', '2']);
  });

  it('a material one also by acceptance', () =>
    expect(binding(['material'], day(15), known, on(day(12), accept('privacy', '2')))).toBe('2'));

  it('only when all before it do', () => {
    expect(binding(['rightsReducing', 'editorial'], day(25), known)).toBe('1');
    expect(binding(['material', 'material'], day(25), known, on(day(21), notify('privacy', '3', day(21))))).toBe('1');
  });

  it('with all before it once it is accepted and effective', () => {
    const accepted = on(day(12), accept('privacy', '3'));
    expect(binding(['rightsReducing', 'material'], day(19), known, accepted)).toBe('1');
    expect(binding(['rightsReducing', 'material'], day(20), known, accepted)).toBe('3');
    expect(binding(['rightsReducing', 'material', 'editorial'], day(30), known, accepted)).toBe('4');
  });
});

describe('binding starts', () => {
  it('for a subject without facts with the version in force', () => {
    expect(binding(['rightsReducing', 'material'], day(15))).toBe('2');
    expect(binding(['rightsReducing', 'material'], day(25))).toBe('3');
  });

  it('with the version in force at the earliest start among the facts of the subject’s first append', () => {
    const reducing = ['rightsReducing', 'rightsReducing'] as const;
    const lateLetter = on(day(22), refuse('other', { receivedAt: day(12) }));
    expect(binding(reducing, day(25), on(day(12), refuse('other')))).toBe('2');
    expect(binding(reducing, day(25), lateLetter)).toBe('2');
    expect(binding(reducing, day(25), on(day(22), refuse('other')), lateLetter)).toBe('2');
  });

  it('with no older one because of what is recorded afterwards, however far it reaches back', () => {
    const reducing = ['rightsReducing', 'rightsReducing'] as const;
    const first = on(day(21), refuse('other'));
    expect(binding(reducing, day(25), first, on(day(22), refuse('other', { receivedAt: day(12) })))).toBe('3');
    expect(binding(reducing, day(25), first, on(day(22), give('news', evidence, { expressedAt: day(5) })))).toBe('3');
  });

  it('before that start with what was in force', () => {
    const first = on(day(21), refuse('other'));
    expect([day(9), day(12), day(20)].map((at) => binding(['rightsReducing', 'rightsReducing'], at, first))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('with none that was published after the first append', () => {
    const published = policy('privacy', policyVersion('1', longAgo), policyVersion('2', day(1), { recordedAt: day(20) }));
    const { subject } = subjectAfter(catalogueOf({ other: {} }, noController, published), on(day(5), refuse('other')));
    expect(bindingVersion(published, subject, day(25))?.version).toBe('1');
  });

  it('with the policy’s first where none had been published', () => {
    const published = policy(
      'privacy',
      policyVersion('1', day(1), { recordedAt: day(9) }),
      policyVersion('2', day(3), { recordedAt: day(9), changeClass: 'rightsReducing' }),
    );
    const { subject } = subjectAfter(catalogueOf({ other: {} }, noController, published), on(day(5), refuse('other')));
    expect(bindingVersion(published, subject, day(25))?.version).toBe('1');
  });

  it('nowhere while no version is in force', () => {
    const published = policy('privacy', policyVersion('1', day(10)));
    const { subject } = subjectAfter(catalogueOf({ other: {} }, noController, published), known);
    expect(bindingVersion(published, subject, day(9))).toBeUndefined();
  });
});

describe('a grant that names a policy version', () => {
  const named = { policyRef: { policyId: 'privacy', version: '2' } };
  const reducing = ['rightsReducing'] as const;
  const granted = on(day(12), give('news', named));

  it('is an acceptance of it from when the grant counts', () => {
    expect(binding(reducing, day(12), known, granted)).toBe('2');
    expect(binding(reducing, day(11), known, granted)).toBe('1');
    const early = on(day(5), give('news', named));
    expect([day(9), day(10)].map((at) => binding(reducing, at, known, early))).toEqual(['1', '2']);
  });

  it('stays one after the consent has ended', () =>
    expect(binding(reducing, day(20), known, granted, on(day(15), withdraw('news')))).toBe('2'));

  it('is none where it was invalidated, or stopped before it counted: it never did', () => {
    expect(binding(reducing, day(20), known, granted, on(day(15), invalidate('news')))).toBe('1');
    const early = on(day(5), give('news', named));
    expect(binding(reducing, day(20), known, early, on(day(8), withdraw('news')))).toBe('1');
  });

  it('is none for other purposes', () => {
    const published = privacy('rightsReducing');
    const catalogue = catalogueOf({ news: {}, other: {}, twice: versions({ doubleOptIn: true }) }, noController, published);
    const { subject } = subjectAfter(catalogue, known, granted);
    expect(bindingVersion(published, subject, day(15), 'other')?.version).toBe('1');
    expect(bindingVersion(published, subject, day(15))?.version).toBe('1');
  });

  it('is none before it is confirmed, under double opt-in', () => {
    const published = privacy('rightsReducing');
    const catalogue = catalogueOf({ other: {}, twice: versions({ doubleOptIn: true }) }, noController, published);
    const { subject } = subjectAfter(catalogue, known, on(day(12), give('twice', named)), on(day(14), confirm('twice')));
    const at = (number: number) => bindingVersion(published, subject, day(number), 'twice')?.version;
    expect([13, 14].map(at)).toEqual(['1', '2']);
  });
});
