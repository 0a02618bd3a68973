import { describe, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { accept } from '../testing/policy-acceptance.phrases.ts';
import { day, on, specLanguage } from '../testing/subject.phrases.ts';
import { evidence, give, refuse } from '../testing/consent.phrases.ts';

const second = { dataCategories: categories('email', 'phone'), effectiveFrom: day(10) };
const given = specLanguage(
  catalogueOf(
    {
      news: versions({}, second),
      young: versions({ effectiveFrom: day(5) }, second),
      waiting: versions({}, { ...second, policyRef: { policyId: 'privacy', version: '2026' } }),
      stricter: versions({}, { effectiveFrom: day(10), doubleOptIn: true, specialCategory: true, separateDocument: true }),
      contractual: versions({}, { effectiveFrom: day(10), lawfulBases: ['contract'] }),
    },
    noController,
    policy('privacy', policyVersion('2025', day(1)), policyVersion('2026', day(8), { changeClass: 'rightsReducing' })),
  ),
);
const asked = (purposeId: string, expressed: number, body = {}) =>
  on(day(20), give(purposeId, { ...evidence, ...body }, { expressedAt: day(expressed) }));
/** For a subject without facts whatever is in force binds. */
const known = on(day(2), refuse('news'));
const bound = (purposeVersion: number) => ({ type: 'ConsentGiven', data: { purposeVersion } }) as const;

describe('a consent is bound to', () => {
  it('the purpose version in force when it was expressed, not when it is recorded', () => {
    given().when(asked('news', 9)).records(bound(1));
    return given().when(asked('news', 10)).records(bound(2));
  });

  it('the earliest version where none was in force', () => given().when(asked('young', 2)).records(bound(1)));

  it('the version in force for the subject: one that waits for a policy is not, before that binds', () => {
    given(known).when(asked('waiting', 15)).records(bound(1));
    return given(known, on(day(9), accept('privacy', '2026')))
      .when(asked('waiting', 15))
      .records(bound(2));
  });

  it('a version that its own policy reference makes binding', () =>
    given(known)
      .when(asked('waiting', 15, { policyRef: { policyId: 'privacy', version: '2026' } }))
      .records(bound(2)));
});

describe('a consent is judged on that version', () => {
  it('its scope', () => {
    given()
      .when(asked('news', 9, { dataCategories: ['phone'] }))
      .refuses('OUT_OF_SCOPE');
    return given()
      .when(asked('news', 10, { dataCategories: ['phone'] }))
      .records(bound(2));
  });

  it('double opt-in, explicitness and separate document', () => {
    given().when(asked('stricter', 9)).records(bound(1));
    given().when(asked('stricter', 10)).refuses('EXPLICIT_CONSENT_REQUIRED');
    given()
      .when(asked('stricter', 10, { consentType: 'explicit' }))
      .refuses('SEPARATE_DOCUMENT_REQUIRED');
    return given()
      .when(asked('stricter', 10, { consentType: 'explicit', isSeparateDocument: true }))
      .records({ type: 'ConsentAwaitingConfirmation', data: { purposeVersion: 2 } });
  });

  it('whether consent is a basis at all', () => {
    given().when(asked('contractual', 9)).records(bound(1));
    return given().when(asked('contractual', 10)).refuses('OUT_OF_SCOPE');
  });
});
