import { describe, expect, it } from '@jest/globals';
import { day, given, minutesAfter, on, attributedTo } from '../testing/subject.phrases.ts';
import { hold, release } from '../testing/legal-hold.phrases.ts';
import { holdsOn, legalHoldsAt } from './legal-holds-at.ts';

describe('placing a legal hold', () => {
  it('keeps the categories that it names', () => {
    given()
      .when(hold({ dataCategories: ['invoices'], reviewAt: day(30) }))
      .records({
        type: 'LegalHoldPlaced',
        data: { legalHoldId: 'id0', dataCategories: ['invoices'], legalReference: '402-FZ/29', reviewAt: day(30) },
      })
      .andThen((subject, now) => {
        expect(holdsOn(legalHoldsAt(subject, now), 'invoices')).toHaveLength(1);
        expect(holdsOn(legalHoldsAt(subject, now), 'email')).toEqual([]);
      });
  });

  it('of "all" keeps what nobody has named yet', () => {
    given()
      .when(hold())
      .andThen((subject, now) => expect(holdsOn(legalHoldsAt(subject, now), 'a-category-of-tomorrow')).toHaveLength(1));
  });

  it('counts from its receipt, cut to the recording; it is not refused for a time ahead', () => {
    given(on(day(5), hold({ attribution: attributedTo('authority', { receivedAt: day(3) }) })))
      .when(on(day(6), hold({ attribution: attributedTo('authority', { receivedAt: day(9) }) })))
      .andThen((subject, now) => expect(legalHoldsAt(subject, now).map(({ since }) => since)).toEqual([day(3), day(6)]));
  });

  it('is reviewed later, not before', () => {
    given()
      .when(on(day(5), hold({ reviewAt: day(5) })))
      .refuses('INTERVAL_INVALID');
  });

  it('goes on past its review', () => {
    given()
      .when(on(day(5), hold({ reviewAt: day(6) })))
      .andThen((subject) => expect(legalHoldsAt(subject, day(30))).toMatchObject([{ state: 'placed' }]));
  });
});

describe('releasing a legal hold', () => {
  it('counts from its recording', () => {
    given(on(day(2), hold()))
      .when(on(day(9), release('id0', { receivedAt: day(5) })))
      .records({ type: 'LegalHoldReleased', data: { legalHoldId: 'id0', previous: { state: 'placed' } } })
      .andThen((subject) => {
        expect(legalHoldsAt(subject, day(8))).toMatchObject([{ state: 'placed' }]);
        expect(legalHoldsAt(subject, day(9))).toMatchObject([{ state: 'released', since: day(9) }]);
      });
  });

  it('is refused with a time ahead: it is permissive', () => {
    given(hold())
      .when(on(day(5), release('id0', { receivedAt: minutesAfter(day(5), 6) })))
      .refuses('TIME_IN_FUTURE');
  });

  it('leaves the others', () => {
    given(hold(), hold())
      .when(release('id0'))
      .andThen((subject, now) => expect(legalHoldsAt(subject, now).map(({ state }) => state)).toEqual(['released', 'placed']));
  });
});
