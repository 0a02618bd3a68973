import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { day, on, specLanguage } from '../testing/subject.phrases.ts';
import { confirm, give, invalidate, renew, stateAt, withdraw } from '../testing/consent.phrases.ts';

const twoOfEach = { dataCategories: categories('email', 'phone'), recipients: ['mailer', 'printer'], doubleOptIn: true };
const given = specLanguage(
  catalogueOf({
    news: versions(twoOfEach),
    yearly: versions({ ...twoOfEach, consentValidity: 'P1Y' }),
    revised: versions(twoOfEach, { ...twoOfEach, specialCategory: true, separateDocument: true, effectiveFrom: day(5) }),
  }),
);
const live = (purposeId: string, body = {}) => [on(day(2), give(purposeId, body)), on(day(3), confirm(purposeId))];
const fewer = { dataCategories: ['email'] };
const narrows = { type: 'ConsentGiven', data: { narrows: 'e0' } } as const;

describe('a grant that only takes away from the live one', () => {
  it.each([
    ['a category', fewer],
    ['a recipient', { recipients: ['mailer'] }],
    ['all recipients', { recipients: [] }],
    ['the time after an end', { validUntil: day(40) }],
  ])('needs no confirmation: %s', (_, body) =>
    given(live('news'))
      .when(on(day(6), give('news', body)))
      .records({ type: 'ConsentGiven', data: { narrows: 'e0', ...body } }),
  );

  it.each([
    ['it takes nothing', { validUntil: day(40) }],
    ['it takes one thing and adds another', { dataCategories: ['email'], validUntil: day(50) }],
    ['it ends later', { validUntil: day(41) }],
    ['it ends never', { dataCategories: ['email'] }],
  ])('awaits confirmation like any other where %s', (_, body) =>
    given(live('news', { validUntil: day(40) }))
      .when(on(day(6), give('news', body)))
      .records('ConsentAwaitingConfirmation'),
  );

  it('awaits confirmation where nothing is live: never given, awaiting, expired, withdrawn, invalidated', () => {
    const before = [
      [],
      [on(day(2), give('news'))],
      live('news', { validUntil: day(5) }),
      [...live('news'), on(day(4), withdraw('news'))],
      [...live('news'), on(day(4), invalidate('news'))],
    ];
    for (const steps of before) {
      given(steps)
        .when(on(day(6), give('news', fewer)))
        .records('ConsentAwaitingConfirmation');
    }
  });

  it('counts from its receipt, and keeps the expression of the grant that it narrows', () =>
    given(live('news'))
      .when(on(day(6), give('news', fewer, { expressedAt: day(5, 1), receivedAt: day(5, 2) })))
      .records({ ...narrows, expressedAt: day(5, 1), data: { effectiveFrom: day(5, 2), grantExpressedAt: day(2) } }));

  it('is stopped by a withdrawal that stops the grant it narrows', () =>
    given(live('news'), on(day(6), give('news', fewer)))
      .when(on(day(8), withdraw('news', { receivedAt: day(4) })))
      .andThen((subject) => expect(stateAt(subject, 'news', day(9))).toEqual({ state: 'withdrawn', since: day(4) })));

  it('keeps form and purpose version, whose gates it passed', () =>
    given(live('revised'))
      .when(on(day(6), give('revised', { ...fewer, consentType: 'explicit', isSeparateDocument: true })))
      .records({ ...narrows, data: { purposeVersion: 1, consentType: 'expressed', isSeparateDocument: false } }));

  it('runs on to the end that the purpose’s validity gave the live grant', () =>
    given(live('yearly'))
      .when(on(day(100), give('yearly', fewer)))
      .records({ ...narrows, data: { effectiveUntil: day(3 + 365) } }));

  it('may bring the end forward within that validity', () =>
    given(live('yearly'))
      .when(on(day(100), give('yearly', { validUntil: day(200) })))
      .records({ ...narrows, data: { effectiveUntil: day(200) } }));

  it('runs on from a renewal', () =>
    given(live('yearly'), on(day(50), renew('yearly')))
      .when(on(day(100), give('yearly', fewer)))
      .records({ ...narrows, data: { effectiveUntil: day(50 + 365) } }));

  it('takes the category back at once', () =>
    given(live('news'))
      .when(on(day(6), give('news', fewer)))
      .andThen((subject) => expect(stateAt(subject, 'news', day(6))).toEqual({ state: 'given', since: day(6) })));
});
