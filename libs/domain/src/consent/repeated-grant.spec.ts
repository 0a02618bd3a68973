import { describe, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { confirm, evidence, give, renew } from '../testing/consent.phrases.ts';

const both = { dataCategories: categories('email', 'phone'), recipients: ['mailer', 'printer'] };
const given = specLanguage(
  catalogueOf(
    {
      news: versions(both),
      billing: {},
      hourly: versions({ consentValidity: 'PT1H' }),
      revised: versions({}, { effectiveFrom: day(2, 12) }),
      twice: versions({ ...both, doubleOptIn: true }),
    },
    noController,
    policy('privacy', policyVersion('2025', day(1))),
  ),
);
const first = on(day(2), give('news', { validUntil: day(60) }));
const again = give('news', { validUntil: day(60) });

describe('the same grant again', () => {
  it('within 24 hours is nothing to record', () =>
    given(first)
      .when(on(day(3), again))
      .recordsNothing());

  it('is recorded after 24 hours', () =>
    given(first)
      .when(on(minutesAfter(day(3), 1 / 60_000), again))
      .records('ConsentGiven'));

  it('is compared by its receipt, whenever it was expressed or is recorded', () =>
    given(first)
      .when(on(day(9), { ...again, ...evidence, attribution: attributedTo('dataSubject', { receivedAt: day(2, 9) }) }))
      .records('ConsentGiven')
      .when(on(day(10), { ...again, ...evidence, attribution: attributedTo('dataSubject', { receivedAt: day(2, 8) }) }))
      .recordsNothing());

  it('needs no evidence, though it was expressed more than 24 h ago: it is not recorded', () => {
    const said = give('news', {}, { expressedAt: day(2) });
    return given(on(day(2, 12), said))
      .when(on(day(3, 6), said))
      .recordsNothing();
  });

  it('is recorded once any other fact of the subject was recorded since', () =>
    given(first, on(day(2, 1), give('billing')))
      .when(on(day(2, 2), again))
      .records('ConsentGiven'));

  it.each([
    ['another scope', { dataCategories: ['email'] }],
    ['other recipients', { recipients: [] }],
    ['another end', { validUntil: day(50) }],
    ['another form', { consentType: 'explicit' }],
    ['another document', { isSeparateDocument: true }],
    ['another policy version', { policyRef: { policyId: 'privacy', version: '2025' } }],
    ['another notice', { noticePresentedAt: day(2) }],
    ['other evidence', evidence],
  ] as const)('is another grant with %s', (_, body) =>
    given(first)
      .when(on(day(2, 5), { ...again, ...body }))
      .records('ConsentGiven'),
  );

  it.each([
    ['another channel', attributedTo('dataSubject', { channel: 'letter' })],
    ['another person', attributedTo('dataSubject', { id: 'berta' })],
    ['another role', attributedTo('representative')],
  ])('is another grant through %s', (_, by) =>
    given(first)
      .when(on(day(2, 5), { ...again, attribution: by }))
      .records('ConsentGiven'),
  );

  it('is the same whatever the order of its members, and where all of them are named', () =>
    given(first)
      .when(on(day(2, 5), { ...again, dataCategories: ['phone', 'email'], recipients: ['printer', 'mailer'] }))
      .recordsNothing());

  it('is recorded where it would be bound to another purpose version', () =>
    given(on(day(2), give('revised')))
      .when(on(day(2, 13), give('revised')))
      .records({ type: 'ConsentGiven', data: { purposeVersion: 2 } }));

  it('is recorded once the deciding one has expired: the subject must be able to consent again', () =>
    given(on(day(2), give('hourly')))
      .when(on(day(2, 2), give('hourly')))
      .records('ConsentGiven'));

  it('is recorded while it awaits confirmation, and after it was confirmed or renewed', () => {
    given(on(day(2), give('twice')))
      .when(on(day(2, 1), give('twice')))
      .records('ConsentAwaitingConfirmation');
    given(on(day(2), give('twice')), on(day(2, 1), confirm('twice')))
      .when(on(day(2, 2), give('twice')))
      .records('ConsentAwaitingConfirmation');
    return given(first, on(day(2, 1), renew('news', { validUntil: day(90) })))
      .when(on(day(2, 2), again))
      .records('ConsentGiven');
  });
});

describe('the same narrowing again', () => {
  const narrowed = [on(day(2), give('twice')), on(day(2, 1), confirm('twice')), on(day(2, 2), give('twice', { recipients: [] }))];

  it('is nothing to record', () =>
    given(narrowed)
      .when(on(day(2, 3), give('twice', { recipients: [] })))
      .recordsNothing());

  it('is another grant in another form', () =>
    given(narrowed)
      .when(on(day(2, 3), give('twice', { recipients: [], consentType: 'explicit' })))
      .records('ConsentAwaitingConfirmation'));
});
