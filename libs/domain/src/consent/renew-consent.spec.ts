import { describe, expect, it } from '@jest/globals';
import { catalogueOf, retiredFrom, versions } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, specLanguage } from '../testing/subject.phrases.ts';
import { evidence, give, invalidate, refuse, renew, stateAt, withdraw } from '../testing/consent.phrases.ts';

const given = specLanguage(
  catalogueOf({
    news: {},
    monthly: versions({ consentValidity: 'P1M' }),
    revised: versions({ consentValidity: 'P1M' }, { consentValidity: 'P1Y', effectiveFrom: day(5) }),
    closing: retiredFrom(day(5)),
  }),
);
const untilTen = on(day(2), give('news', { validUntil: day(10) }));
const late = (number: number) => ({ expressedAt: day(number) });

describe('renewing', () => {
  it('prolongs the deciding grant from the renewal’s expression', () =>
    given(untilTen)
      .when(on(day(6), renew('news', { validUntil: day(20) }, { expressedAt: day(5, 12) })))
      .records({
        type: 'ConsentRenewed',
        data: { purposeId: 'news', grantEventIds: ['e0'], effectiveFrom: day(5, 12), effectiveUntil: day(20) },
      })
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(5, 11))).toEqual({ state: 'given', since: day(2), until: day(10) });
        expect(stateAt(subject, 'news', day(12))).toEqual({ state: 'renewed', since: day(5, 12), until: day(20) });
        expect(stateAt(subject, 'news', day(20))).toEqual({ state: 'expired', since: day(20) });
      }));

  it('ends at the earlier of what is said and its instant plus the validity of the version consented to', () => {
    given(on(day(2), give('monthly')))
      .when(on(day(6), renew('monthly')))
      .records({ type: 'ConsentRenewed', data: { effectiveUntil: day(37) } });
    given(on(day(2), give('monthly')))
      .when(on(day(6), renew('monthly', { validUntil: day(36) })))
      .records({ type: 'ConsentRenewed', data: { effectiveUntil: day(36) } });
    return given(on(day(2), give('revised')))
      .when(on(day(6), renew('revised')))
      .records({ type: 'ConsentRenewed', data: { effectiveUntil: day(37) } });
  });

  it('goes on without end only where there was none', () => {
    given(untilTen)
      .when(on(day(6), renew('news')))
      .refuses('INTERVAL_INVALID');
    return given(on(day(2), give('news')))
      .when(on(day(6), renew('news')))
      .records('ConsentRenewed');
  });

  it('ends later than before', () => {
    given(untilTen)
      .when(on(day(6), renew('news', { validUntil: day(10) })))
      .refuses('INTERVAL_INVALID');
    return given(untilTen, on(day(5), renew('news', { validUntil: day(20) })))
      .when(on(day(6), renew('news', { validUntil: day(15) })))
      .refuses('INTERVAL_INVALID');
  });

  it('may give an end to a consent that had none', () =>
    given(on(day(2), give('news')))
      .when(on(day(6), renew('news', { validUntil: day(20) })))
      .andThen((subject) => expect(stateAt(subject, 'news', day(7)).until).toBe(day(20))));

  it('never revives: what has expired at the renewal’s own instant stays so', () =>
    given(untilTen)
      .when(on(day(10), renew('news', { validUntil: day(20) })))
      .refuses('CONSENT_NOT_GIVEN'));

  it('may be typed in after the expiry, when it was said before', () =>
    given(untilTen)
      .when(on(day(12), renew('news', { validUntil: day(20), ...evidence }, late(9))))
      .records('ConsentRenewed')
      .andThen((subject) =>
        expect(stateAt(subject, 'news', day(12))).toEqual({ state: 'renewed', since: day(9), until: day(20) }),
      ));

  it('has no effect once a late fact shows that the grant had ended before, and the fold does not fail', () =>
    given(untilTen, on(day(6), renew('news', { validUntil: day(20) })))
      .when(on(day(7), withdraw('news', { receivedAt: day(5) })))
      .andThen((subject) => expect(stateAt(subject, 'news', day(12))).toEqual({ state: 'withdrawn', since: day(5) })));

  it('is refused where no consent is given', () => {
    for (const steps of [
      [],
      [give('news'), withdraw('news')],
      [give('news'), refuse('news')],
      [give('news'), invalidate('news')],
    ]) {
      given(steps).when(renew('news')).refuses('CONSENT_NOT_GIVEN');
    }
  });

  it('is refused for a purpose that is unknown, or retired when it is recorded', () => {
    given().when(renew('nwes')).refuses('PURPOSE_UNKNOWN');
    return given(on(day(2), give('closing')))
      .when(on(day(5), renew('closing', {}, { expressedAt: day(4) })))
      .refuses('PURPOSE_RETIRED');
  });

  it('refuses in the order of precedence', () => {
    const ahead = { expressedAt: minutesAfter(day(6), 6) };
    given(on(day(2), give('closing')))
      .when(on(day(6), renew('closing', {}, ahead)))
      .refuses('PURPOSE_RETIRED');
    given()
      .when(on(day(6), renew('news', { validUntil: day(3) }, ahead)))
      .refuses('TIME_IN_FUTURE');
    given()
      .when(on(day(6), renew('news', { validUntil: day(3) }, late(3))))
      .refuses('INTERVAL_INVALID');
    return given()
      .when(on(day(6), renew('news', {}, late(3))))
      .refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  });
});
