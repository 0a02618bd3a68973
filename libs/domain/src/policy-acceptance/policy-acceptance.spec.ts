import { describe, it } from '@jest/globals';
import { catalogueOf, longAgo, policy, policyVersion } from '../testing/catalogue.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';

const bilingual = [
  { language: 'en', contentHash: 'english' },
  { language: 'ru', contentHash: 'russian' },
];
const given = specLanguage(
  catalogueOf(
    {},
    noController,
    policy('privacy', policyVersion('1', longAgo), policyVersion('2', day(20), { texts: bilingual })),
  ),
);

describe('recording a notice', () => {
  it('records what was delivered when, with its text where there is one', () => {
    given()
      .when(on(day(5), notify('privacy', '1', day(4))))
      .records({
        type: 'PolicyNoticeDelivered',
        policyRef: { policyId: 'privacy', version: '1', language: 'en', contentHash: 'hash of 1' },
        data: { policyId: 'privacy', version: '1', deliveredAt: day(4) },
      });
    return given()
      .when(on(day(5), notify('privacy', '2', day(5))))
      .records({ type: 'PolicyNoticeDelivered', policyRef: { policyId: 'privacy', version: '2' } });
  });

  it('may come before the version is effective', () =>
    given()
      .when(on(day(5), notify('privacy', '2', day(5))))
      .records('PolicyNoticeDelivered'));

  it('cuts a delivery of a slightly fast clock, and refuses one further ahead', () => {
    given()
      .when(on(day(5), notify('privacy', '1', minutesAfter(day(5), 5))))
      .records({ type: 'PolicyNoticeDelivered', data: { deliveredAt: day(5) } });
    return given()
      .when(on(day(5), notify('privacy', '1', minutesAfter(day(5), 6))))
      .refuses('TIME_IN_FUTURE');
  });

  it('of the same version again is nothing to record', () =>
    given(on(day(5), notify('privacy', '1', day(5))))
      .when(on(day(9), notify('privacy', '1', day(9))))
      .recordsNothing()
      .when(on(day(9), notify('privacy', '2', day(9))))
      .records('PolicyNoticeDelivered'));
});

describe('a notice or acceptance that is repeated days later', () => {
  it('is nothing to record, and so needs no evidence', () => {
    const notice = notify('privacy', '1', day(5));
    given(on(day(5), notice))
      .when(on(day(9), notice))
      .recordsNothing();
    const agreed = accept('privacy', '1', { expressedAt: day(5) });
    return given(on(day(5), agreed))
      .when(on(day(9), agreed))
      .recordsNothing();
  });
});

describe('accepting a policy version', () => {
  it('counts from its expression', () =>
    given()
      .when(on(day(5), accept('privacy', '1', { expressedAt: day(4, 12) })))
      .records({
        type: 'PolicyVersionAccepted',
        expressedAt: day(4, 12),
        policyRef: { policyId: 'privacy', version: '1', language: 'en', contentHash: 'hash of 1' },
        data: { policyId: 'privacy', version: '1' },
      }));

  it('may come before the version is effective', () => given().when(accept('privacy', '2')).records('PolicyVersionAccepted'));

  it('of the same version again is nothing to record', () =>
    given(accept('privacy', '1'))
      .when(accept('privacy', '1'))
      .recordsNothing()
      .when(accept('privacy', '2'))
      .records('PolicyVersionAccepted'));

  it('is refused with a time ahead', () =>
    given()
      .when(on(day(5), accept('privacy', '1', { expressedAt: minutesAfter(day(5), 6) })))
      .refuses('TIME_IN_FUTURE'));
});

describe('a policy version that nobody published', () => {
  const late = attributedTo('dataSubject', { receivedAt: day(30) });

  it('is refused before anything about times', () => {
    for (const [policyId, version] of [
      ['privacy', '3'],
      ['terms', '1'],
    ] as const) {
      given()
        .when(on(day(5), notify(policyId, version, day(30))))
        .refuses('POLICY_VERSION_UNKNOWN');
      given()
        .when(on(day(5), { ...accept(policyId, version), attribution: late }))
        .refuses('POLICY_VERSION_UNKNOWN');
    }
  });
});
