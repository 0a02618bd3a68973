import { describe, expect, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, invalidate, renew, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { day, on, specLanguage } from '../testing/subject.phrases.ts';
import { consentHistory } from './consent-histories.ts';
import { lastGrant } from './consent-history.ts';

const given = specLanguage(catalogueOf({ news: {}, twice: versions({ doubleOptIn: true }) }));

describe('the history of a consent', () => {
  it('holds what became of each grant', () =>
    given(
      on(day(2), give('news')),
      on(day(3), withdraw('news')),
      on(day(5), give('news', { validUntil: day(9) })),
      on(day(6), renew('news', { validUntil: day(20) })),
    )
      .when(on(day(7), invalidate('news')))
      .andThen((subject) => {
        const [first, second] = consentHistory(subject, 'news').grants;
        expect(first).toMatchObject({ start: day(2), stoppedAt: day(3), renewals: [], invalidations: [] });
        expect(second).toMatchObject({
          start: day(5),
          stoppedAt: undefined,
          renewals: [{ eventId: 'e3' }],
          invalidations: [{ eventId: 'e4' }],
        });
      }));

  it('holds a grant under double opt-in from when it awaits confirmation, and from when it counts', () =>
    given(on(day(2), give('twice')))
      .when(on(day(3), confirm('twice')))
      .andThen((subject) =>
        expect(consentHistory(subject, 'twice').grants).toMatchObject([
          { ownStart: day(2), confirmation: { eventId: 'e1' }, start: day(3) },
        ]),
      ));

  it('holds the stops of its purpose and of every purpose, by receipt', () =>
    given(on(day(4), withdraw('news')), on(day(5), withdraw('twice')))
      .when(on(day(6), withdrawAll({ receivedAt: day(3) })))
      .andThen((subject) => {
        const { stops } = consentHistory(subject, 'news');
        expect(stops.map(({ eventId }) => eventId)).toEqual(['e2', 'e0']);
      }));

  it('knows the grant recorded last of those that have started, whatever became of it', () =>
    given(on(day(2), give('news')), on(day(4), give('news', { consentType: 'explicit' })))
      .when(on(day(5), withdraw('news')))
      .andThen((subject) => {
        const history = consentHistory(subject, 'news');
        const last = (number: number) => lastGrant(history, day(number))?.eventId;
        expect([1, 3, 6].map(last)).toEqual([undefined, 'e0', 'e1']);
      }));
});
