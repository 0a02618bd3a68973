import { describe, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, longAgo, versions } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { notify } from '../testing/policy-acceptance.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import type { PurposeVersion } from '../catalogue/purpose.state.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const scope = { dataCategories: categories('email', 'phone'), recipients: ['mailer', 'printer'] };

/** A consent to the first version, under a second that is in force from day 10 on. */
const under = (first: Partial<PurposeVersion>, second: Partial<PurposeVersion>, body: Parameters<typeof give>[1] = {}) =>
  decisionLanguage(
    catalogueOf({ news: versions({ ...scope, ...first }, { ...scope, ...first, effectiveFrom: day(10), ...second }) }),
  )(on(day(2), give('news', { consentType: first.specialCategory ? 'explicit' : 'expressed', ...body })));
const asked = { at: day(12), dataCategories: ['email'] };

describe('a consent to an earlier version of its purpose', () => {
  it.each([
    ['has another category', { dataCategories: categories('email', 'phone', 'health') }],
    ['has another recipient', { recipients: ['mailer', 'printer', 'bank'] }],
    ['sets direct marketing', { directMarketing: true }],
    ['sets distribution', { distribution: true }],
  ])('must be given anew where the version in force %s', (_, second) => {
    under({}, second)
      .whenAsked({ ...asked, at: day(9) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(10));
    return under({}, second).whenAsked(asked).answers('DENY', 'RECONSENT_REQUIRED').because('e0');
  });

  it('must be given anew where name or description were changed materially, by the version in force or one before it', () => {
    const reworded = { name: { en: 'another name' }, changeClass: 'material' } as const;
    under({}, reworded).whenAsked(asked).answers('DENY', 'RECONSENT_REQUIRED').because('e0');
    const later = { ...scope, effectiveFrom: day(11), changeClass: 'editorial' } as const;
    const news = versions(scope, { ...scope, ...reworded, effectiveFrom: day(10) }, later);
    const given = decisionLanguage(catalogueOf({ news }));
    given(on(day(2), give('news')))
      .whenAsked(asked)
      .answers('DENY', 'RECONSENT_REQUIRED');
    return given(on(day(10), give('news')))
      .whenAsked(asked)
      .answers('PERMIT', 'PERMITTED');
  });

  it('must be given anew where an earlier version comes into force after a later one that was a material change', () => {
    const news = versions(
      scope,
      { ...scope, effectiveFrom: day(10) },
      { ...scope, effectiveFrom: day(5), changeClass: 'material' },
    );
    const given = decisionLanguage(catalogueOf({ news }))(on(day(6), give('news')));
    given
      .whenAsked({ ...asked, at: day(9) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(10));
    return given.whenAsked(asked).answers('DENY', 'RECONSENT_REQUIRED');
  });

  it('must be explicit where special category is newly set', () => {
    under({}, { specialCategory: true }).whenAsked(asked).answers('DENY', 'EXPLICIT_CONSENT_REQUIRED');
    return under({}, { specialCategory: true }, { consentType: 'explicit' }).whenAsked(asked).answers('PERMIT', 'PERMITTED');
  });

  it('must be a separate document where that is newly set', () => {
    under({}, { separateDocument: true }).whenAsked(asked).answers('DENY', 'SEPARATE_DOCUMENT_REQUIRED');
    return under({}, { separateDocument: true }, { isSeparateDocument: true }).whenAsked(asked).answers('PERMIT', 'PERMITTED');
  });

  it.each([
    ['narrowing', { dataCategories: categories('email'), recipients: ['mailer'] }],
    ['an editorial change', { name: { en: 'another name' }, description: 'another text', changeClass: 'editorial' as const }],
    ['retention', { dataCategories: scope.dataCategories.map((one) => ({ ...one, retentionClass: 'short' })) }],
    ['double opt-in', { doubleOptIn: true }],
    ['validity', { consentValidity: 'P1D' }],
  ])('goes on under %s', (_, second) => under({}, second).whenAsked(asked).answers('PERMIT', 'PERMITTED'));

  it('must be given anew where the version consented to is not known yet, for a faster clock stamped it', () => {
    const stamped = catalogueOf({ news: versions(scope, { ...scope, recordedAt: day(4) }) });
    const asked = decisionLanguage(stamped)(on(day(2), give('news')));
    asked
      .whenAsked({ knownAt: day(3) })
      .answers('DENY', 'RECONSENT_REQUIRED')
      .because('e0');
    return asked.whenAsked({ knownAt: day(4) }).answers('PERMIT', 'PERMITTED');
  });

  it('is denied for the highest-ranked of what it lacks', () => {
    const lacking = { directMarketing: true, specialCategory: true, separateDocument: true };
    under({}, lacking).whenAsked(asked).answers('DENY', 'RECONSENT_REQUIRED');
    under({}, lacking, { dataCategories: ['phone'] })
      .whenAsked(asked)
      .answers('DENY', 'RECONSENT_REQUIRED');
    return under({}, { specialCategory: true }, { dataCategories: ['phone'] })
      .whenAsked(asked)
      .answers('DENY', 'OUT_OF_CONSENT_SCOPE');
  });

  it('goes on where the flag was set before and is set again', () =>
    under({ directMarketing: true, specialCategory: true }, { name: { en: 'another name' } })
      .whenAsked(asked)
      .answers('PERMIT', 'PERMITTED'));

  it('goes on while the new version waits for a policy that does not bind', () => {
    const purposes = {
      news: versions(
        {},
        { dataCategories: categories('email', 'phone'), effectiveFrom: day(5), policyRef: { policyId: 'terms', version: '2' } },
      ),
    };
    const terms = policy('terms', policyVersion('1', longAgo), policyVersion('2', day(5)));
    const given = decisionLanguage(catalogueOf(purposes, noController, terms));
    const granted = on(day(2), give('news'));
    given(granted).whenAsked(asked).answers('PERMIT', 'PERMITTED');
    return given(granted, on(day(7), notify('terms', '2', day(7))))
      .whenAsked(asked)
      .answers('DENY', 'RECONSENT_REQUIRED');
  });
});
