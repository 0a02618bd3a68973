import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, policy, policyVersion, longAgo, versions } from '../testing/catalogue.phrases.ts';
import { give, refuse } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { approve, assess, erase, execute, request, withhold } from '../testing/erasure.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { accept } from '../testing/policy-acceptance.phrases.ts';
import { day, on, type Step } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const closing = { effectiveFrom: day(10), reason: 'service-closed', recordedAt: longAgo, eventId: 'retirement' };
const given = decisionLanguage(
  catalogueOf(
    {
      news: {
        ...versions({}, { dataCategories: categories('email', 'phone'), effectiveFrom: day(20) }),
        retirement: closing,
      },
      tomorrow: versions({ effectiveFrom: day(5) }),
      waiting: versions(
        {},
        { dataCategories: categories('phone'), effectiveFrom: day(5), policyRef: { policyId: 'terms', version: '2' } },
      ),
    },
    noController,
    policy('terms', policyVersion('1', longAgo), policyVersion('2', day(5), { changeClass: 'rightsReducing' })),
  ),
);

describe('the purpose of a question (step 2)', () => {
  it('is unknown where nobody registered it, or no version is in force', () => {
    const unknown = given().whenAsked({ purposeId: 'nwes' }).answers('DENY', 'PURPOSE_UNKNOWN').because().perCategory({});
    expect(unknown.decision).toMatchObject({ purposeVersion: null, policyVersion: null, validUntil: null });
    return given()
      .whenAsked({ purposeId: 'tomorrow', at: day(4) })
      .answers('DENY', 'PURPOSE_UNKNOWN')
      .flipsAt(day(5));
  });

  it('is decided by the version in force for the subject', () => {
    const known = on(day(2), refuse('tomorrow'));
    const version = (...steps: Step[]) =>
      given(known, steps).whenAsked({ purposeId: 'waiting', at: day(9) }).decision.purposeVersion;
    expect(version()).toBe(1);
    expect(version(on(day(8), accept('terms', '2')))).toBe(2);
  });
});

describe('a retired purpose', () => {
  const after = { at: day(11) };

  it('serves no processing from its retirement on', () => {
    const { whenAsked } = given(on(day(2), give('news')));
    whenAsked({ at: day(9) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(10));
    return whenAsked({ at: day(10) })
      .answers('DENY', 'PURPOSE_RETIRED')
      .because('retirement')
      .perCategory({});
  });

  it('answers with its last version', () => expect(given().whenAsked(after).decision.purposeVersion).toBe(2));

  it('lets what is held go on being stored, and nothing else', () => {
    const { whenAsked } = given(on(day(2), hold({ dataCategories: ['email'] })));
    whenAsked({ ...after, operation: 'use' }).answers('DENY', 'PURPOSE_RETIRED');
    return whenAsked({ ...after, operation: 'store' })
      .answers('DENY', 'PURPOSE_RETIRED')
      .perCategory({ email: ['STORE_ONLY', 'LEGAL_HOLD'], phone: ['DENY', 'PURPOSE_RETIRED'] });
  });

  it('answers STORE_ONLY for what is held alone', () =>
    given(on(day(2), hold({ dataCategories: ['email'] })))
      .whenAsked({ ...after, operation: 'store', dataCategories: ['email'] })
      .answers('STORE_ONLY', 'LEGAL_HOLD')
      .because('e0')
      .on(null));

  it('answers nothing by category where nothing is held', () =>
    given(on(day(2), hold({ dataCategories: ['billing'] })))
      .whenAsked({ ...after, operation: 'store' })
      .answers('DENY', 'PURPOSE_RETIRED')
      .perCategory({}));

  it('lets a fence answer first for what is held', () => {
    const outcomes = [withhold('email'), ...erase('phone')];
    const { whenAsked } = given(
      on(day(2), request()),
      on(day(3), assess('id0', outcomes)),
      approve('id0', outcomes, day(4)),
      on(day(5), execute('id0')),
      on(day(6), hold()),
    );
    return whenAsked({ ...after, operation: 'store' })
      .answers('DENY', 'ERASED')
      .perCategory({ email: ['STORE_ONLY', 'RESTRICTED'], phone: ['DENY', 'ERASED'] });
  });

  it('lets its data be destroyed, judged by its last version', () => {
    const { whenAsked } = given(on(day(2), request()), on(day(3), assess('id0')), approve('id0', undefined, day(4)));
    whenAsked({ ...after, operation: 'erase' })
      .answers('PERMIT', 'PERMITTED')
      .perCategory({
        email: ['PERMIT', 'PERMITTED'],
        phone: ['PERMIT', 'PERMITTED'],
      });
    return whenAsked({ ...after, operation: 'anonymise' }).answers('DENY', 'NO_ERASURE_CASE');
  });
});
