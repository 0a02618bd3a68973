import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, minutesAfter, on, specLanguage } from '../testing/subject.phrases.ts';
import { give } from '../testing/consent.phrases.ts';

const privacy = policy(
  'privacy',
  policyVersion('2025', day(1)),
  policyVersion('2026', day(10), {
    texts: [
      { language: 'de', contentHash: 'german' },
      { language: 'en', contentHash: 'english' },
    ],
  }),
);
const catalogue = catalogueOf(
  {
    news: versions({ dataCategories: categories('email', 'phone'), recipients: ['mailer', 'printer'] }),
    billing: versions({ lawfulBases: ['contract'] }),
    yearly: versions({ consentValidity: 'P1Y' }),
    tomorrow: versions({ effectiveFrom: day(20) }),
    health: versions({ specialCategory: true }),
    form: versions({ separateDocument: true }),
  },
  noController,
  privacy,
);
const given = specLanguage(catalogue);

describe('giving consent', () => {
  it('resolves absent categories and recipients to all of the purpose version', () =>
    given()
      .when(give('news'))
      .records({
        type: 'ConsentGiven',
        data: {
          purposeId: 'news',
          purposeVersion: 1,
          dataCategories: ['email', 'phone'],
          recipients: ['mailer', 'printer'],
          previous: { purposeId: 'news', state: 'unknown' },
        },
      }));

  it('names fewer where the subject says so; an empty list of recipients means none', () =>
    given()
      .when(give('news', { dataCategories: ['phone'], recipients: [] }))
      .records({ type: 'ConsentGiven', data: { dataCategories: ['phone'], recipients: [] } }));

  it('keeps what was said: form, notice, end, evidence and the text that was shown', () =>
    given()
      .when(
        on(
          day(12),
          give('news', {
            consentType: 'explicit',
            isSeparateDocument: true,
            noticePresentedAt: day(11),
            validUntil: day(30),
            evidenceDigests: ['a'.repeat(64)],
            policyRef: { policyId: 'privacy', version: '2026', language: 'de' },
          }),
        ),
      )
      .records({
        type: 'ConsentGiven',
        receivedAt: day(12),
        evidenceDigests: ['a'.repeat(64)],
        policyRef: { policyId: 'privacy', version: '2026', language: 'de', contentHash: 'german' },
        data: { consentType: 'explicit', isSeparateDocument: true, noticePresentedAt: day(11), validUntil: day(30) },
      }));

  it('says what it replaces', () =>
    given(on(day(2), give('news', { validUntil: day(9) })))
      .when(on(day(5), give('news', { validUntil: day(20) })))
      .records({
        type: 'ConsentGiven',
        data: { previous: { purposeId: 'news', state: 'given', purposeVersion: 1, since: day(2), until: day(9) } },
      }));
});

describe('the start and end of a grant (rule 1)', () => {
  it('counts from its expression, which the receipt stands in for', () => {
    given()
      .when(on(day(5, 2), give('news', {}, { receivedAt: day(5, 1), expressedAt: day(5) })))
      .records({ type: 'ConsentGiven', data: { effectiveFrom: day(5), grantExpressedAt: day(5) } });
    return given()
      .when(on(day(5, 2), give('news', {}, { receivedAt: day(5, 1) })))
      .records({ type: 'ConsentGiven', data: { effectiveFrom: day(5, 1), grantExpressedAt: day(5, 1) } });
  });

  it('counts no earlier than the notice was presented', () =>
    given()
      .when(on(day(5, 2), give('news', { noticePresentedAt: day(5, 1) }, { expressedAt: day(5) })))
      .records({ type: 'ConsentGiven', data: { effectiveFrom: day(5, 1), grantExpressedAt: day(5) } }));

  it('counts no earlier than its policy version is effective', () =>
    given()
      .when(on(day(5), give('news', { policyRef: { policyId: 'privacy', version: '2026' } })))
      .records({ type: 'ConsentGiven', data: { effectiveFrom: day(10), grantExpressedAt: day(5) } }));

  it('cuts a notice of a slightly fast clock to the recording', () =>
    given()
      .when(on(day(5), give('news', { noticePresentedAt: minutesAfter(day(5), 5) })))
      .records({ type: 'ConsentGiven', data: { noticePresentedAt: day(5), effectiveFrom: day(5) } }));

  it('ends at the earlier of what was said and start plus the purpose’s validity', () => {
    given()
      .when(on(day(5), give('yearly', { validUntil: day(9) })))
      .records({ type: 'ConsentGiven', data: { effectiveUntil: day(9) } });
    return given()
      .when(on(day(5), give('yearly', { validUntil: day(3000) })))
      .records({ type: 'ConsentGiven', data: { effectiveUntil: day(5 + 365), validUntil: day(3000) } });
  });

  it('has no end where neither is said', () =>
    given()
      .when(give('news'))
      .andThen(({ facts }) => expect(facts.ConsentGiven![0]!.data).not.toHaveProperty('effectiveUntil')));
});

describe('a grant is refused', () => {
  it('for a purpose that nobody registered, or of which no version is in force when it is recorded', () => {
    given().when(give('nwes')).refuses('PURPOSE_UNKNOWN');
    given()
      .when(on(day(19), give('tomorrow')))
      .refuses('PURPOSE_UNKNOWN');
    return given()
      .when(on(day(20), give('tomorrow')))
      .records('ConsentGiven');
  });

  it('beyond the categories and recipients of the version, and where consent is none of its bases', () => {
    given()
      .when(give('news', { dataCategories: ['email', 'health'] }))
      .refuses('OUT_OF_SCOPE');
    given()
      .when(give('news', { recipients: ['bank'] }))
      .refuses('OUT_OF_SCOPE');
    return given().when(give('billing')).refuses('OUT_OF_SCOPE');
  });

  it('on a policy version, or a language of it, that was never published', () => {
    given()
      .when(give('news', { policyRef: { policyId: 'privacy', version: '2027' } }))
      .refuses('POLICY_VERSION_UNKNOWN');
    return given()
      .when(give('news', { policyRef: { policyId: 'privacy', version: '2026', language: 'fr' } }))
      .refuses('POLICY_VERSION_UNKNOWN');
  });

  it('with a time more than five minutes ahead, the notice’s included', () => {
    const ahead = minutesAfter(day(5), 6);
    for (const command of [
      give('news', {}, { expressedAt: ahead }),
      give('news', {}, { receivedAt: ahead }),
      give('news', { noticePresentedAt: ahead }),
    ]) {
      given()
        .when(on(day(5), command))
        .refuses('TIME_IN_FUTURE');
    }
  });

  it('with an end that does not lie after its start', () => {
    given()
      .when(on(day(5), give('news', { validUntil: day(5) })))
      .refuses('INTERVAL_INVALID');
    return given()
      .when(on(day(5), give('news', { validUntil: day(10), policyRef: { policyId: 'privacy', version: '2026' } })))
      .refuses('INTERVAL_INVALID');
  });

  it('for a special category unless it is explicit', () => {
    given().when(give('health')).refuses('EXPLICIT_CONSENT_REQUIRED');
    return given()
      .when(give('health', { consentType: 'explicit' }))
      .records('ConsentGiven');
  });

  it('where the purpose asks for a separate document, unless it is one', () => {
    given().when(give('form')).refuses('SEPARATE_DOCUMENT_REQUIRED');
    return given()
      .when(give('form', { isSeparateDocument: true }))
      .records('ConsentGiven');
  });
});
