import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import { authorisationsOf, restrictionsAt } from './restrictions-at.ts';

const given = specLanguage(catalogueOf({ newsletter: {}, billing: {} }));

describe('authorising processing of restricted data', () => {
  it('opens the restriction for an exception, from its recording until its end', () => {
    given(on(day(2), impose()))
      .when(on(day(5), authorise('id0', { until: day(9), attribution: attributedTo('dataController', { receivedAt: day(3) }) })))
      .andThen((subject) => {
        const open = (at: ReturnType<typeof day>) =>
          authorisationsOf(restrictionsAt(subject, at)[0]!, 'legalClaims', 'newsletter', at).length > 0;
        expect([day(3), day(4, 23), day(5), day(8, 23), day(9)].map(open)).toEqual([false, false, true, true, false]);
      });
  });

  it('opens it for no other exception, and for no purpose that it does not name', () => {
    given(impose())
      .when(authorise('id0', { purposes: ['billing'] }))
      .andThen((subject, now) => {
        const [restriction] = restrictionsAt(subject, now);
        expect(authorisationsOf(restriction!, 'legalClaims', 'billing', now)).toHaveLength(1);
        expect(authorisationsOf(restriction!, 'legalClaims', 'newsletter', now)).toEqual([]);
        expect(authorisationsOf(restriction!, 'publicInterest', 'billing', now)).toEqual([]);
      });
  });

  it('unites with those before', () => {
    given(impose(), authorise('id0', { purposes: ['billing'] }))
      .when(authorise('id0', { purposes: ['newsletter'] }))
      .andThen((subject, now) =>
        expect(restrictionsAt(subject, now)[0]!.authorisations.map(({ purposes }) => purposes)).toEqual([
          ['billing'],
          ['newsletter'],
        ]),
      );
  });

  const narrow = impose({ purposes: ['newsletter'] });

  it('names purposes within the restriction’s', () => {
    given(narrow)
      .when(authorise('id0', { purposes: ['billing'] }))
      .refuses('OUT_OF_SCOPE');
  });

  it('names purposes that exist', () => {
    given(narrow)
      .when(authorise('id0', { purposes: ['biling'] }))
      .refuses('PURPOSE_UNKNOWN');
  });

  it('does not say a time ahead: it is permissive', () => {
    given(impose())
      .when(
        on(day(5), authorise('id0', { attribution: attributedTo('dataController', { receivedAt: minutesAfter(day(5), 6) }) })),
      )
      .refuses('TIME_IN_FUTURE');
  });

  it('ends ahead', () => {
    given(impose())
      .when(on(day(5), authorise('id0', { until: day(5) })))
      .refuses('INTERVAL_INVALID');
  });

  it('checks scope, then times, then the state', () => {
    const lifted = [narrow, announce('id0'), lift('id0')];
    const late = attributedTo('dataController', { receivedAt: day(30) });
    const wrong = { purposes: ['billing'], until: day(1), attribution: late };
    given(lifted).when(authorise('id0', wrong)).refuses('OUT_OF_SCOPE');
    given(lifted)
      .when(authorise('id0', { until: day(1), attribution: late }))
      .refuses('TIME_IN_FUTURE');
    given(lifted)
      .when(authorise('id0', { until: day(1) }))
      .refuses('INTERVAL_INVALID');
    given(lifted).when(authorise('id0')).refuses('ALREADY_LIFTED');
  });
});
