import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel';
import { catalogueOf, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, invalidate, refuse, renew, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { approve, assess, erase, execute, report, request, withdrawRequest } from '../testing/erasure.phrases.ts';
import { assert, end } from '../testing/legal-basis.phrases.ts';
import { hold, release } from '../testing/legal-hold.phrases.ts';
import { object, override, uphold, withdraw as withdrawObjection } from '../testing/objection.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import type { Subject } from '../subject/subject.state.ts';
import { subjectDecider, type SubjectCommand } from './subject.decider.ts';
import { day, contextFor, minutesAfter, on, specLanguage, subjectAfter } from '../testing/subject.phrases.ts';

const catalogue = catalogueOf(
  {
    news: {},
    old: { retirement: { effectiveFrom: day(3), reason: 'closed', recordedAt: longAgo, eventId: 'r' } },
    billing: versions({ lawfulBases: ['contract'] }),
  },
  noController,
  policy('privacy', policyVersion('1', longAgo)),
);
const given = specLanguage(catalogue);

describe('a full stream', () => {
  /** The subject as it would be with so many events in its stream. */
  const full = (events: number) => ({
    ...subjectAfter(catalogue, impose(), hold(), object(), request(), assert('billing')).subject,
    revision: events - 1,
  });
  const decided = (command: SubjectCommand, events = 10_000) => {
    const subject = full(events);
    const outcome = subjectDecider.decide(command, subject, contextFor(subject, day(9), catalogue));
    return isRefusal(outcome) ? outcome.refused : 'recorded';
  };

  it.each([
    give('news'),
    confirm('news'),
    renew('news'),
    notify('privacy', '1', day(9)),
    accept('privacy', '1'),
    authorise('id0'),
    withdrawRequest('id3'),
    withdrawObjection('id2'),
    override('id2'),
    assert('billing'),
  ])('of 10,000 events refuses $type', (command) => expect(decided(command)).toBe('STREAM_FULL'));

  it.each([
    refuse('news'),
    withdraw('news'),
    withdrawAll(),
    impose(),
    object(),
    uphold('id2'),
    hold(),
    request(),
    end('id4'),
    assess('id3'),
    announce('id0'),
    release('id1'),
  ])('never refuses $type', (command) => expect(decided(command)).toBe('recorded'));

  it('of one event less takes another', () => expect(decided(give('news'), 9_999)).toBe('recorded'));

  it('refuses with STREAM_FULL before an unknown purpose or restriction', () => {
    expect(decided(give('nwes'))).toBe('STREAM_FULL');
    expect(decided(authorise('id9'))).toBe('STREAM_FULL');
    expect(decided(lift('id9'))).toBe('RESTRICTION_UNKNOWN');
    expect(decided(invalidate('nwes'))).toBe('PURPOSE_UNKNOWN');
  });
});

describe('a stream with grants for 1,000 purposes', () => {
  const purposes = Array.from({ length: 1_001 }, (_, index) => `p${index}`);
  const catalogue = catalogueOf({
    ...Object.fromEntries(purposes.map((purposeId) => [purposeId, {}])),
    twice: versions({ doubleOptIn: true }),
  });
  const granted = [impose(), ...[...purposes.slice(0, 999), 'twice'].map((purposeId) => give(purposeId))];
  const most = subjectAfter(catalogue, granted).subject;
  const decided = (command: SubjectCommand, subject: Subject) => {
    const outcome = subjectDecider.decide(command, subject, contextFor(subject, day(9), catalogue));
    return isRefusal(outcome) ? outcome.refused : 'recorded';
  };

  it('refuses what permits: a grant for another purpose, and any other permissive command', () => {
    const permissive = [give('p1000'), give('p0', { consentType: 'explicit' }), confirm('twice'), renew('p0'), authorise('id0')];
    expect(permissive.map((command) => decided(command, most))).toEqual(permissive.map(() => 'STREAM_FULL'));
  });

  it('takes what restricts, and what lifts a restriction', () => {
    const others = [
      refuse('p1000'),
      withdraw('p0'),
      withdrawAll(),
      invalidate('p0'),
      impose(),
      object(),
      hold(),
      announce('id0'),
    ];
    expect(others.map((command) => decided(command, most))).toEqual(others.map(() => 'recorded'));
  });

  it('stays full when they are withdrawn: they were granted', () => {
    const withdrawn = subjectAfter(catalogue, [...granted, withdrawAll()]).subject;
    expect(decided(give('p0'), withdrawn)).toBe('STREAM_FULL');
  });

  it('counts each purpose once, and no purpose that was only refused', () => {
    const others = subjectAfter(
      catalogue,
      purposes.slice(0, 999).map((id) => give(id)),
      [give('p0', { consentType: 'explicit' }), give('p0'), refuse('p999'), withdraw('p1000')],
    ).subject;
    expect(decided(give('p1000'), others)).toBe('recorded');
  });
});

describe('the precedence of refusals of a grant', () => {
  const ahead = { expressedAt: minutesAfter(day(9), 6) };
  const late = { expressedAt: day(5) };
  const wrong = {
    dataCategories: ['health'],
    policyRef: { policyId: 'privacy', version: '2' },
    validUntil: day(2),
  };
  const strict = specLanguage(
    catalogueOf({ news: versions({ specialCategory: true, separateDocument: true }), old: catalogue.purposes.get('old')! }),
  );
  const refuses = (
    code: Parameters<ReturnType<ReturnType<typeof given>['when']>['refuses']>[0],
    ...grant: Parameters<typeof give>
  ) =>
    strict()
      .when(on(day(9), give(...grant)))
      .refuses(code);

  it('is that of the model', () => {
    const { dataCategories: _, ...inScope } = wrong;
    const { policyRef: __, ...known } = inScope;
    refuses('PURPOSE_UNKNOWN', 'nwes', wrong, ahead);
    refuses('PURPOSE_RETIRED', 'old', wrong, ahead);
    refuses('OUT_OF_SCOPE', 'news', wrong, ahead);
    refuses('POLICY_VERSION_UNKNOWN', 'news', inScope, ahead);
    refuses('TIME_IN_FUTURE', 'news', known, ahead);
    refuses('INTERVAL_INVALID', 'news', known, late);
    refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE', 'news', {}, late);
    refuses('EXPLICIT_CONSENT_REQUIRED', 'news');
    return refuses('SEPARATE_DOCUMENT_REQUIRED', 'news', { consentType: 'explicit' });
  });

  it('begins with what an erasure has closed', () => {
    const erased = (
      dataCategories: readonly string[] | 'all',
      outcomes = erase(...(dataCategories === 'all' ? ['all'] : dataCategories)),
    ) => [
      on(day(2), request({ dataCategories })),
      on(day(3), assess('id0', outcomes)),
      approve('id0', outcomes, day(4)),
      on(day(8), execute('id0')),
      on(day(8, 1), report('id0')),
    ];
    given(erased('all'))
      .when(on(day(9), give('nwes', wrong, ahead)))
      .refuses('SUBJECT_ERASED');
    return given(erased(['health']))
      .when(on(day(9), give('old', wrong, late)))
      .refuses('CATEGORY_ERASED');
  });
});
