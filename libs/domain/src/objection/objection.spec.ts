import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { object, override, uphold, withdraw } from '../testing/objection.phrases.ts';
import { objectionsAt, standsAgainst } from './objections-at.ts';

const given = specLanguage(catalogueOf({ newsletter: {}, billing: {} }));
const receivedOn = (number: number) => ({ receivedAt: day(number) });
const ahead = { receivedAt: minutesAfter(day(5), 6) };

describe('objecting', () => {
  it('to direct marketing is upheld at once', () => {
    given()
      .when(object({ kind: 'directMarketing', purposes: ['newsletter'] }))
      .records({ type: 'ObjectionRaised', data: { objectionId: 'id0', kind: 'directMarketing', purposes: ['newsletter'] } })
      .andThen((subject, now) => expect(objectionsAt(subject, now)).toMatchObject([{ state: 'upheld' }]));
  });

  it('stops at a purpose that the tenant never registered', () => {
    given()
      .when(object({ purposes: ['newsletter', 'newsleter'] }))
      .refuses('PURPOSE_UNKNOWN');
  });

  it('to "all" also stands against a purpose of tomorrow, to a list against nothing else', () => {
    given(object({ purposes: ['newsletter'] }))
      .when(object())
      .andThen((subject, now) => {
        const [some, all] = objectionsAt(subject, now);
        expect([standsAgainst(some!, 'newsletter'), standsAgainst(some!, 'billing')]).toEqual([true, false]);
        expect(standsAgainst(all!, 'a-purpose-of-tomorrow')).toBe(true);
      });
  });

  it('counts from its receipt, cut to the recording', () => {
    given(on(day(10), object({ attribution: attributedTo('dataSubject', receivedOn(3)) })))
      .when(on(day(11), object({ attribution: attributedTo('dataSubject', receivedOn(12)) })))
      .andThen((subject, now) => expect(objectionsAt(subject, now).map(({ since }) => since)).toEqual([day(3), day(11)]));
  });
});

describe('deciding an objection', () => {
  const raised = on(day(2), object());

  it('records what it replaces, and why it overrides', () => {
    given(raised)
      .when(override('id0'))
      .records({
        type: 'ObjectionOverridden',
        data: { objectionId: 'id0', justificationCode: 'fraud-prevention', previous: { state: 'pending' } },
      });
  });

  it('upholds from the receipt of the decision, overrides from its recording', () => {
    given(raised)
      .when(on(day(5), uphold('id0', receivedOn(3))))
      .andThen((subject) => expect(objectionsAt(subject, day(3))).toMatchObject([{ state: 'upheld', since: day(3) }]));
    given(raised)
      .when(on(day(5), override('id0', receivedOn(3))))
      .andThen((subject) => {
        expect(objectionsAt(subject, day(4))).toMatchObject([{ state: 'pending', since: day(2) }]);
        expect(objectionsAt(subject, day(5))).toMatchObject([{ state: 'overridden', since: day(5) }]);
      });
  });

  it('upheld before it was received stands from when it was', () => {
    given(raised)
      .when(on(day(5), uphold('id0', receivedOn(1))))
      .andThen((subject) => {
        expect(objectionsAt(subject, day(1))).toEqual([]);
        expect(objectionsAt(subject, day(2))).toMatchObject([{ state: 'upheld', since: day(2) }]);
      });
  });

  it('may not override ahead of time; upholding is cut to its recording', () => {
    given(raised)
      .when(on(day(5), override('id0', ahead)))
      .refuses('TIME_IN_FUTURE');
    given(raised)
      .when(on(day(5), uphold('id0', ahead)))
      .records({ type: 'ObjectionUpheld', receivedAt: day(5) });
  });

  it('decides that one and leaves the others', () => {
    given(raised, object())
      .when(override('id1'))
      .andThen((subject, now) => expect(objectionsAt(subject, now).map(({ state }) => state)).toEqual(['pending', 'overridden']));
  });
});

describe('withdrawing an objection', () => {
  it('counts from its recording', () => {
    given(on(day(2), object()))
      .when(on(day(5), withdraw('id0', receivedOn(3))))
      .records({ type: 'ObjectionWithdrawn', data: { objectionId: 'id0', previous: { state: 'pending' } } })
      .andThen((subject) => {
        const stands = (at: ReturnType<typeof day>) => standsAgainst(objectionsAt(subject, at)[0]!, 'newsletter');
        expect([day(4), day(5)].map(stands)).toEqual([true, false]);
      });
  });

  it('is refused with a time ahead', () => {
    given(on(day(2), object()))
      .when(on(day(5), withdraw('id0', ahead)))
      .refuses('TIME_IN_FUTURE');
  });
});
