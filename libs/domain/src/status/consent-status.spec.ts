import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, longAgo, versions } from '../testing/catalogue.phrases.ts';
import { confirm, evidence, give, refuse, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, minutesAfter, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { statusAt } from './status-at.ts';

const catalogue = catalogueOf(
  {
    news: versions({ dataCategories: categories('email', 'phone'), recipients: ['mailer'] }),
    other: {},
    twice: versions({ doubleOptIn: true }),
    growing: versions({}, { dataCategories: categories('email', 'phone'), effectiveFrom: day(10) }),
    stricter: versions({}, { specialCategory: true, effectiveFrom: day(10) }),
  },
  noController,
  policy('privacy', policyVersion('1', longAgo), policyVersion('2', day(20))),
);
const consents = (at: ReturnType<typeof day>, ...steps: readonly Step[]) =>
  statusAt(subjectAfter(catalogue, steps).subject, catalogue, at).consents;

describe('the consents of a status', () => {
  it('show state and scope of each purpose', () =>
    expect(
      consents(
        day(5),
        on(
          day(2),
          give('news', { dataCategories: ['email'], validUntil: day(90), policyRef: { policyId: 'privacy', version: '1' } }),
        ),
      ),
    ).toEqual([
      {
        purposeId: 'news',
        state: 'given',
        since: day(2),
        until: day(90),
        purposeVersion: 1,
        policyRef: { policyId: 'privacy', version: '1', language: 'en', contentHash: 'hash of 1' },
        dataCategories: ['email'],
        recipients: ['mailer'],
        consentType: 'expressed',
        overlays: [],
        acceptedCommands: [],
      },
    ]));

  it('list the purposes that were spoken about by name, and no other', () => {
    const spoken = [on(day(2), withdraw('other')), on(day(3), refuse('news')), on(day(4), withdrawAll())];
    expect(consents(day(5), ...spoken).map(({ purposeId, state }) => [purposeId, state])).toEqual([
      ['news', 'withdrawn'],
      ['other', 'withdrawn'],
    ]);
    expect(consents(day(5), on(day(4), withdrawAll()))).toEqual([]);
    expect(consents(day(2), ...spoken).map(({ purposeId }) => purposeId)).toEqual(['other']);
  });

  it('say since when a consent is unknown: its confirmation did not come in time, or its start lies ahead', () => {
    const lapsed = on(day(2), give('twice'));
    expect(consents(day(8), lapsed)).toMatchObject([{ state: 'awaitingConfirmation', since: day(2), until: day(9) }]);
    expect(consents(day(10), lapsed)).toMatchObject([{ state: 'unknown', since: day(9) }]);
    expect(consents(day(30), lapsed, on(day(11), give('twice')))).toMatchObject([{ state: 'unknown', since: day(18) }]);
    const policyRef = { policyId: 'privacy', version: '2' };
    expect(consents(day(3), on(day(2), give('news', { policyRef })))).toMatchObject([{ state: 'unknown', since: day(2) }]);
  });

  it('show the scope that a consent had, after it has ended', () =>
    expect(consents(day(5), on(day(2), give('news', { dataCategories: ['phone'] })), on(day(3), withdraw('news')))).toMatchObject(
      [{ state: 'withdrawn', since: day(3), dataCategories: ['phone'], purposeVersion: 1 }],
    ));

  it('show the version in force where nothing was ever given', () =>
    expect(consents(day(12), on(day(2), refuse('growing')))).toMatchObject([
      { state: 'refused', purposeVersion: 2, dataCategories: [], recipients: [], consentType: null },
    ]));

  it('show when a grant that awaits confirmation lapses', () =>
    expect(consents(day(5), on(day(2), give('twice')))).toMatchObject([
      { state: 'awaitingConfirmation', since: day(2), until: day(9), overlays: [] },
    ]));
});

describe('the overlays of a consent', () => {
  const overlays = (...steps: Parameters<typeof consents>) => consents(...steps)[0]!.overlays;

  it('say reconsentRequired where the purpose has outgrown it', () => {
    const granted = on(day(2), give('growing'));
    expect([day(9), day(10)].map((at) => overlays(at, granted))).toEqual([[], ['reconsentRequired']]);
    expect(overlays(day(12), granted, on(day(11), withdraw('growing')))).toEqual([]);
  });

  it('say expiresSoon within 30 days of the end', () => {
    const granted = on(day(2), give('news', { validUntil: day(50) }));
    expect([minutesAfter(day(20), -1), day(20), day(49), day(50)].map((at) => overlays(at, granted))).toEqual([
      [],
      ['expiresSoon'],
      ['expiresSoon'],
      [],
    ]);
  });

  it('say awaitingConfirmation beside a live consent', () => {
    const live = [on(day(2), give('twice')), on(day(3), confirm('twice'))];
    const another = on(day(4), give('twice', { consentType: 'explicit', ...evidence }));
    expect([day(3), day(4), day(11)].map((at) => overlays(at, ...live, another))).toEqual([[], ['awaitingConfirmation'], []]);
  });
});
