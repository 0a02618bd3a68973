import { describe, expect, it } from '@jest/globals';
import { catalogueOf, policy, policyVersion } from '../testing/catalogue.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import type { PurposeVersion } from '../catalogue/purpose.state.ts';
import { day } from '../testing/subject.phrases.ts';
import { isRetired, purposeVersionInForceByDate } from './purpose-in-force.ts';
import { givenPurpose, register, retire, revise } from '../testing/purpose.phrases.ts';

const withPolicy = catalogueOf({}, noController, policy('privacy', policyVersion('2026', day(1))));
const published = { policyRef: { policyId: 'privacy', version: '2026' } };
const unpublished = { policyRef: { policyId: 'privacy', version: '2027' } };
const given = (...history: Parameters<typeof givenPurpose> extends [unknown?, ...infer Steps] ? Steps : never) =>
  givenPurpose(withPolicy, ...history);

describe('registering a purpose', () => {
  it('makes version 1, with defaults for what is not stated, in force from its recording', () =>
    given()
      .when(register())
      .records('PurposeRegistered', {
        purposeId: 'news',
        version: 1,
        recipients: [],
        directMarketing: false,
        specialCategory: false,
        distribution: false,
        doubleOptIn: false,
        separateDocument: false,
        effectiveFrom: day(1),
      }));

  it('may reach back, or lie ahead', () => {
    for (const effectiveFrom of [day(-30), day(30)]) {
      given().when(register({ effectiveFrom })).records('PurposeRegistered', { effectiveFrom });
    }
  });

  it('keeps what is stated', () => {
    const content = { recipients: ['mailer'], doubleOptIn: true, confirmWithin: 'P2D', consentValidity: 'P1Y', ...published };
    given().when(register(content)).records('PurposeRegistered', content);
  });

  it('needs an id that was never used, be it by a purpose that has retired', () => {
    given(register()).when(register()).refuses('PURPOSE_EXISTS');
    given(register(), retire()).when(register()).refuses('PURPOSE_EXISTS');
  });

  it('may name a policy version that was published', () => {
    given().when(register(published)).records('PurposeRegistered', published);
    given().when(register(unpublished)).refuses('POLICY_VERSION_UNKNOWN');
  });

  it('is refused for what it names before what is there', () =>
    given(register()).when(register(unpublished)).refuses('POLICY_VERSION_UNKNOWN'));
});

describe('revising a purpose', () => {
  it('makes the next version and names the one before', () =>
    given(register(), revise())
      .when(revise({ recipients: ['mailer'] }))
      .records('PurposeRevised', { version: 3, recipients: ['mailer'], effectiveFrom: day(3), previous: { version: 2 } }));

  it('takes nothing over from the version before', () =>
    given(register({ recipients: ['mailer'], directMarketing: true }))
      .when(revise())
      .records('PurposeRevised', { recipients: [], directMarketing: false }));

  it('says of another name or description whether the change is editorial or material', () => {
    const named = register({ name: { en: 'Newsletter', de: 'Rundbrief' }, description: 'Once a month' });
    const rewordings: readonly Pick<PurposeVersion, 'name' | 'description'>[] = [
      { name: { en: 'News', de: 'Rundbrief' }, description: 'Once a month' },
      { name: { en: 'Newsletter' }, description: 'Once a month' },
      { name: { en: 'Newsletter', de: 'Rundbrief', ru: 'Рассылка' }, description: 'Once a month' },
      { name: { en: 'Newsletter', de: 'Rundbrief' }, description: 'Once a week' },
      { name: { en: 'Newsletter', de: 'Rundbrief' } },
    ];
    for (const reworded of rewordings) {
      given(named).when(revise(reworded)).requires('changeClass');
      given(named)
        .when(revise({ ...reworded, changeClass: 'editorial' }))
        .records('PurposeRevised', { changeClass: 'editorial' });
    }
  });

  it('need not say so where both stay, in whatever order the languages come', () => {
    given(register({ name: { en: 'Newsletter', de: 'Rundbrief' } }))
      .when(revise({ name: { de: 'Rundbrief', en: 'Newsletter' } }))
      .records('PurposeRevised');
    given(register())
      .when(revise({ changeClass: 'material' }))
      .records('PurposeRevised', { changeClass: 'material' });
  });

  it('needs a purpose', () => given().when(revise()).refuses('PURPOSE_UNKNOWN'));

  it('is refused once the purpose is retired, and not before', () => {
    given(register(), retire()).when(revise(unpublished)).refuses('PURPOSE_RETIRED');
    given(register(), retire(day(20)))
      .when(revise(), day(19))
      .records('PurposeRevised');
    given(register(), retire(day(20)))
      .when(revise(), day(20))
      .refuses('PURPOSE_RETIRED');
  });

  it('may name a policy version that was published', () => {
    given(register()).when(revise(published)).records('PurposeRevised', published);
    given(register()).when(revise(unpublished)).refuses('POLICY_VERSION_UNKNOWN');
  });
});

describe('retiring a purpose', () => {
  it('counts from its recording without a date, else from the date', () => {
    given(register())
      .when(retire())
      .records('PurposeRetired', {
        purposeId: 'news',
        effectiveFrom: day(2),
        reason: 'service-closed',
        previous: { version: 1 },
      });
    given(register())
      .when(retire(day(9)))
      .records('PurposeRetired', { effectiveFrom: day(9) });
  });

  it('holds from that instant on', () =>
    given(register())
      .when(retire(day(9)))
      .andThen((purpose) => expect([day(8, 23), day(9)].map((at) => isRetired(purpose, at))).toEqual([false, true])));

  it('again with the same date or none is nothing to record, with another it is refused', () => {
    given(register(), retire(day(9)))
      .when(retire(day(9)))
      .recordsNothing();
    given(register(), retire(day(9)))
      .when(retire())
      .recordsNothing();
    given(register(), retire(day(9)))
      .when(retire(day(10)))
      .refuses('PURPOSE_RETIRED');
  });

  it('needs a purpose', () => given().when(retire()).refuses('PURPOSE_UNKNOWN'));
});

describe('the version in force', () => {
  it('has the greatest effective date that has come, ties going to the higher version', () =>
    given(register({ effectiveFrom: day(1) }), revise({ effectiveFrom: day(10) }), revise({ effectiveFrom: day(5) }))
      .when(revise({ effectiveFrom: day(10) }))
      .andThen((purpose) => {
        const inForce = (number: number) => purposeVersionInForceByDate(purpose, day(number))?.version;
        expect([0, 1, 4, 5, 9, 10, 50].map(inForce)).toEqual([undefined, 1, 1, 3, 3, 4, 4]);
      }));
});
