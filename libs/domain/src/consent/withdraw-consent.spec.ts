import { describe, expect, it } from '@jest/globals';
import { catalogueOf, retiredFrom } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, specLanguage } from '../testing/subject.phrases.ts';
import { evidence, give, refuse, stateAt, withdraw, withdrawAll } from '../testing/consent.phrases.ts';

const given = specLanguage(catalogueOf({ news: {}, billing: {}, tomorrow: {}, closed: retiredFrom(day(1)) }));

describe('withdrawing or refusing consent', () => {
  it('is recorded each time, in every state: each is a fact of its own', () => {
    for (const steps of [[], [withdraw('news')], [refuse('news')], [give('news')]]) {
      given(steps).when(withdraw('news')).records('ConsentWithdrawn').when(withdraw('news')).records('ConsentWithdrawn');
      given(steps).when(refuse('news')).records('ConsentRefused').when(refuse('news')).records('ConsentRefused');
    }
  });

  it('is accepted for a retired purpose', () => {
    given().when(withdraw('closed')).records('ConsentWithdrawn');
    return given().when(refuse('closed')).records('ConsentRefused');
  });

  it('is refused for a purpose that nobody registered', () => {
    given().when(withdraw('nwes')).refuses('PURPOSE_UNKNOWN');
    return given().when(refuse('nwes')).refuses('PURPOSE_UNKNOWN');
  });

  it('needs no evidence, however late it is typed in, and a time ahead is cut', () => {
    given()
      .when(on(day(30), withdraw('news', { receivedAt: day(2), expressedAt: day(1) })))
      .records({ type: 'ConsentWithdrawn', receivedAt: day(2), expressedAt: day(1) });
    return given()
      .when(on(day(3), refuse('news', { receivedAt: day(9) })))
      .records({ type: 'ConsentRefused', receivedAt: day(3) });
  });

  it('says which consent it ended', () =>
    given(on(day(2), give('news', { validUntil: day(20) })))
      .when(on(day(5), withdraw('news')))
      .records({
        type: 'ConsentWithdrawn',
        data: {
          purposes: ['news'],
          previous: [{ purposeId: 'news', state: 'given', purposeVersion: 1, since: day(2), until: day(20) }],
        },
      }));

  it('ended none where a grant was expressed since', () =>
    given(on(day(6), give('news')))
      .when(on(day(7), withdraw('news', { receivedAt: day(5) })))
      .records({ type: 'ConsentWithdrawn', data: { previous: [] } }));
});

describe('withdrawing every purpose', () => {
  it('is one fact', () =>
    given(give('news'), give('billing'))
      .when(withdrawAll())
      .records({ type: 'ConsentWithdrawn', data: { purposes: 'all' } }));

  it('says what it ended, purpose by purpose', () =>
    given(give('news'), refuse('billing'))
      .when(withdrawAll())
      .records({
        type: 'ConsentWithdrawn',
        data: {
          previous: [
            expect.objectContaining({ purposeId: 'billing', state: 'refused' }),
            expect.objectContaining({ purposeId: 'news', state: 'given' }),
          ],
        },
      }));

  it('reads withdrawn for each purpose without a live grant, also one that is registered later', () =>
    given(on(day(2), give('news')))
      .when(on(day(5), withdrawAll()))
      .andThen((subject) => {
        const withdrawn = { state: 'withdrawn', since: day(5) };
        expect(stateAt(subject, 'news', day(6))).toEqual(withdrawn);
        expect(stateAt(subject, 'a-purpose-of-tomorrow', day(6))).toEqual(withdrawn);
      }));

  it('stops every grant by rule 4: those expressed before, also where they are typed in later', () =>
    given(on(day(5), withdrawAll()))
      .when(on(day(6), give('tomorrow', evidence, { expressedAt: day(4) })))
      .andThen((subject) => expect(stateAt(subject, 'tomorrow', day(7)).state).toBe('withdrawn'))
      .when(on(day(7), give('tomorrow')))
      .andThen((subject) => expect(stateAt(subject, 'tomorrow', day(7)).state).toBe('given')));
});

describe('a receipt of long ago', () => {
  const operator = { sub: 'olga', roles: ['operator'] as const };
  const longAgo = withdraw('news', { receivedAt: day(1) });

  it('is believed of an operator, and of anyone up to 30 days', () => {
    given(on(day(2), give('news')))
      .when(on(minutesAfter(day(31), 1), longAgo, operator))
      .records({ type: 'ConsentWithdrawn', receivedAt: day(1) });
    return given(on(day(2), give('news')))
      .when(on(day(31), longAgo))
      .records({ type: 'ConsentWithdrawn', receivedAt: day(1) });
  });

  it('is cut to the recording when a program says it: a wrong year must not void a withdrawal', () =>
    given(on(day(2), give('news')))
      .when(on(minutesAfter(day(31), 1), longAgo))
      .records({ type: 'ConsentWithdrawn', receivedAt: minutesAfter(day(31), 1) })
      .andThen((subject, now) => expect(stateAt(subject, 'news', now).state).toBe('withdrawn')));
});
