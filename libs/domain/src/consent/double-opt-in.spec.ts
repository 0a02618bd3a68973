import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { catalogueOf, categories, policy, policyVersion, retiredFrom, versions } from '../testing/catalogue.phrases.ts';
import { consentAt } from '../consent-history/consent-at.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, minutesAfter, on, specLanguage } from '../testing/subject.phrases.ts';
import { confirm, evidence, give, invalidate, renew, stateAt, withdraw } from '../testing/consent.phrases.ts';

const doubleOptIn = (content = {}) => versions({ doubleOptIn: true, ...content });
const given = specLanguage(
  catalogueOf(
    {
      news: doubleOptIn(),
      quick: doubleOptIn({ confirmWithin: 'PT1H' }),
      yearly: doubleOptIn({ consentValidity: 'P1Y' }),
      contact: doubleOptIn({ dataCategories: categories('email', 'phone') }),
      plain: {},
      closing: { ...doubleOptIn(), ...retiredFrom(day(4)) },
      loosened: { versions: [...doubleOptIn().versions, ...versions({}, { effectiveFrom: day(4) }).versions.slice(1)] },
    },
    noController,
    policy('privacy', policyVersion('2026', day(10))),
  ),
);
const asked = on(day(2), give('news'));
const ahead = { expressedAt: minutesAfter(day(5), 6) };

describe('a grant under double opt-in', () => {
  it('awaits its confirmation, a week where the purpose says no other time', () =>
    given()
      .when(asked)
      .records({ type: 'ConsentAwaitingConfirmation', data: { effectiveFrom: day(2), confirmBefore: day(9) } })
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(3))).toEqual({ state: 'awaitingConfirmation', since: day(2), until: day(9) });
        expect(stateAt(subject, 'news', day(9))).toEqual({ state: 'unknown' });
      }));

  it('awaits it no more once a later grant was recorded, also when that one lapses first', () =>
    given(asked, on(day(3), give('news', evidence, { expressedAt: day(1) })))
      .when(on(day(4), give('plain')))
      .andThen((subject) => {
        const awaiting = (at: Instant) => consentAt(consentHistory(subject, 'news'), at).awaiting?.eventId;
        expect([day(1), day(2, 23), day(7, 23), day(8)].map(awaiting)).toEqual(['e1', 'e1', 'e1', undefined]);
        expect(consentAt(consentHistory(subject, 'news'), day(2, 23)).decisive).toEqual(['e0', 'e1']);
        expect(consentAt(consentHistory(subject, 'news'), day(3)).decisive).toEqual(['e1']);
      }));

  it('counts from the confirmation’s expression', () =>
    given(asked)
      .when(on(day(4), confirm('news', { receivedAt: day(3, 12), expressedAt: day(3) })))
      .records({ type: 'ConsentConfirmed', data: { purposeId: 'news', effectiveFrom: day(3), grantEventIds: ['e0'] } })
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(2, 23)).state).toBe('awaitingConfirmation');
        expect(stateAt(subject, 'news', day(3))).toEqual({ state: 'given', since: day(3) });
      }));

  it('ends by its confirmation: that is when the purpose’s validity starts to run', () =>
    given(on(day(2), give('yearly')))
      .when(on(day(4), confirm('yearly')))
      .records({ type: 'ConsentConfirmed', data: { effectiveUntil: day(4 + 365) } }));

  it('counts from its policy version where that is effective later, and lapses counted from there', () =>
    given(on(day(2), give('news', { policyRef: { policyId: 'privacy', version: '2026' } })))
      .when(on(day(3), confirm('news')))
      .records({ type: 'ConsentConfirmed', data: { effectiveFrom: day(10) } })
      .andThen((subject) => expect(subject.facts.ConsentAwaitingConfirmation![0]!.data.confirmBefore).toBe(day(17))));

  it('does not replace a live consent before it is confirmed', () =>
    given(asked, on(day(3), confirm('news')))
      .when(on(day(5), give('news', { validUntil: day(60), recipients: [], consentType: 'explicit' })))
      .andThen((subject) => expect(stateAt(subject, 'news', day(6)).state).toBe('given')));

  it('is bound to double opt-in as the purpose asked for it when it was expressed', () =>
    given(on(day(2), give('loosened')))
      .when(on(day(5), confirm('loosened')))
      .records('ConsentConfirmed'));

  it('needs none to be renewed', () =>
    given(on(day(2), give('news', { validUntil: day(20) })), on(day(3), confirm('news')))
      .when(on(day(5), renew('news', { validUntil: day(30) })))
      .records('ConsentRenewed'));
});

describe('confirming', () => {
  it.each([
    ['the last millisecond', -1 / 60_000, 'records'],
    ['the moment of its lapse', 0, 'refuses'],
  ])('is expressed before the grant lapses: %s', (_, minutes, verb) => {
    const then = given(on(day(2), give('quick'))).when(
      on(day(2, 3), confirm('quick', { expressedAt: minutesAfter(day(2, 1), minutes) })),
    );
    if (verb === 'records') then.records('ConsentConfirmed');
    else then.refuses('NOT_AWAITING_CONFIRMATION');
  });

  it('means the last grant of the purpose', () =>
    given(asked, on(day(3), give('news', evidence, { expressedAt: day(1) })), on(day(4), give('plain')))
      .when(on(day(5), confirm('news')))
      .records({ type: 'ConsentConfirmed', data: { grantEventIds: ['e1'] } }));

  const both = on(day(2), give('contact'));
  const narrower = give('contact', { dataCategories: ['email'] });
  it.each([
    ['was confirmed', [on(day(3), narrower), on(day(4), confirm('contact'))]],
    [
      'narrows what was confirmed before',
      [on(day(3), confirm('contact')), on(day(4), give('contact', { consentType: 'explicit' })), on(day(5), narrower)],
    ],
    ['was withdrawn', [on(day(3), give('contact', {}, { expressedAt: day(2) })), on(day(3, 1), withdraw('contact'))]],
  ])('does not mean a grant before one that %s', (_, later) =>
    given(both, ...later)
      .when(on(day(8), confirm('contact')))
      .refuses('NOT_AWAITING_CONFIRMATION'),
  );

  it('does not mean a grant before one that has lapsed', () =>
    given(on(day(6), give('contact')), on(day(6, 12), give('contact', evidence, { expressedAt: day(2) })))
      .when(on(day(10), confirm('contact')))
      .refuses('NOT_AWAITING_CONFIRMATION'));

  it('is refused where it was expressed before its grant', () =>
    given(on(day(2, 12), give('news')))
      .when(on(day(2, 13), confirm('news', { expressedAt: minutesAfter(day(2, 12), -1) })))
      .refuses('NOT_AWAITING_CONFIRMATION'));

  it('a second time is refused', () =>
    given(asked, on(day(3), confirm('news')))
      .when(on(day(4), confirm('news')))
      .refuses('NOT_AWAITING_CONFIRMATION'));

  it('is refused where nothing awaits it: never given, given outright, withdrawn, invalidated', () => {
    for (const steps of [[], [give('plain')], [asked, on(day(3), withdraw('news'))], [asked, on(day(3), invalidate('news'))]]) {
      given(steps)
        .when(on(day(4), confirm('news')))
        .refuses('NOT_AWAITING_CONFIRMATION');
    }
  });

  it('is refused for an end that it would not come before', () =>
    given(on(day(2), give('news', { validUntil: day(4) })))
      .when(on(day(4), confirm('news')))
      .refuses('INTERVAL_INVALID'));

  it('is refused for a purpose that is unknown, or retired when it is recorded', () => {
    given().when(confirm('nwes')).refuses('PURPOSE_UNKNOWN');
    return given(on(day(2), give('closing')))
      .when(on(day(4), confirm('closing', { expressedAt: day(3) })))
      .refuses('PURPOSE_RETIRED');
  });

  it('is refused with a time ahead, and late without evidence', () => {
    given(asked)
      .when(on(day(5), confirm('news', ahead)))
      .refuses('TIME_IN_FUTURE');
    given(asked)
      .when(on(day(5), confirm('news', { expressedAt: day(3) })))
      .refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE');
    return given(asked)
      .when(on(day(5), confirm('news', { expressedAt: day(3) }, evidence)))
      .records('ConsentConfirmed');
  });

  it('refuses in the order of precedence', () => {
    given(on(day(2), give('closing')))
      .when(on(day(5), confirm('closing', ahead)))
      .refuses('PURPOSE_RETIRED');
    given(asked, on(day(3), confirm('news')))
      .when(on(day(5), confirm('news', ahead)))
      .refuses('TIME_IN_FUTURE');
    return given(asked, on(day(3), confirm('news')))
      .when(on(day(5), confirm('news', { expressedAt: day(3) })))
      .refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  });
});
