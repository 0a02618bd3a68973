import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give, refuse, withdraw } from '../testing/consent.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { impose } from '../testing/restriction.phrases.ts';
import { day, minutesAfter, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions({ dataCategories: categories('email', 'phone'), lawfulBases: ['consent', 'contract'] }),
    care: versions({ lawfulBases: ['contract'] }),
    growing: versions({}, { dataCategories: categories('email', 'phone'), effectiveFrom: day(20) }),
  }),
);

describe('when an answer flips by itself (step 5)', () => {
  it('is never, where nothing known changes it', () => {
    given(on(day(2), give('news')))
      .whenAsked()
      .flipsAt(null);
    return given().whenAsked().flipsAt(null);
  });

  it('is the next instant after the question, not that instant itself', () => {
    const { whenAsked } = given(on(day(2), give('news', { validUntil: day(9) })));
    whenAsked({ at: day(1) }).flipsAt(day(2));
    whenAsked({ at: day(2) }).flipsAt(day(9));
    return whenAsked({ at: day(9) }).flipsAt(null);
  });

  it('is not an instant at which decision, code and categories stay', () => {
    const steps = [on(day(2), give('news', { validUntil: day(9) })), on(day(3), assert('news', { validUntil: day(30) }))];
    // Consent runs out on day 9 and the contract goes on: the same permission, on another basis, category by category.
    given(...steps)
      .whenAsked({ at: day(4) })
      .flipsAt(day(9));
    return given(...steps, on(day(5), refuse('growing')))
      .whenAsked({ at: day(10) })
      .flipsAt(day(30));
  });

  it('is the instant at which one category alone changes', () =>
    given(on(day(2), assert('news')), on(day(3), give('news', { dataCategories: ['email'], validUntil: day(9) })))
      .whenAsked({ at: day(4) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(9)));

  it('is the instant at which the code alone changes', () =>
    given(on(day(2), give('news', { validUntil: day(9) })), on(day(12), withdraw('news')))
      .whenAsked({ at: day(10) })
      .answers('DENY', 'EXPIRED')
      .flipsAt(day(12)));

  it('looks at catalogue entries as well', () =>
    given(on(day(2), give('growing')))
      .whenAsked({ purposeId: 'growing', at: day(4) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(20)));

  it('looks only at what is known', () => {
    const { whenAsked } = given(on(day(2), give('news')), on(day(9), withdraw('news')));
    whenAsked({ at: day(4) }).flipsAt(day(9));
    return whenAsked({ at: day(4), knownAt: day(8) }).flipsAt(null);
  });
});

describe('the instants that are looked at (step 5)', () => {
  const minute = (number: number) => minutesAfter(day(10), number);
  const ends = (count: number, purposeId: string) =>
    Array.from({ length: count }, (_, index) => on(day(3), assert(purposeId, { validUntil: minute(index + 1) })));

  it('are 64 at most: of more that change nothing the last of them ends the answer', () => {
    const consent = on(day(2), give('news'));
    given(consent, ...ends(64, 'news'))
      .whenAsked({ at: day(4) })
      .flipsAt(null);
    given(consent, ...ends(65, 'news'))
      .whenAsked({ at: day(4) })
      .flipsAt(minute(64));
    return given(consent, ...ends(65, 'news'))
      .whenAsked({ at: minute(64) })
      .flipsAt(null);
  });

  it('are not those of facts about another purpose', () =>
    given(...ends(100, 'care'), on(day(4), give('news', { validUntil: day(20) })))
      .whenAsked({ at: day(5) })
      .flipsAt(day(20)));

  it('are not those of restrictions and holds on categories that were not asked about', () => {
    const kept = Array.from({ length: 70 }, (_, index) => [
      on(minute(2 * index), impose({ dataCategories: ['phone'] })),
      on(minute(2 * index + 1), hold({ dataCategories: ['phone'] })),
    ]).flat();
    const { whenAsked } = given(on(day(2), give('news', { validUntil: day(20) })), ...kept);
    whenAsked({ at: day(9), dataCategories: ['email'] }).flipsAt(day(20));
    return whenAsked({ at: day(9), dataCategories: ['phone'] }).flipsAt(minute(0));
  });

  it('are those of grants without the category as well, for they replace', () =>
    given(on(day(2), give('news', { dataCategories: ['email'] })), on(day(8), give('news', { dataCategories: ['phone'] })))
      .whenAsked({ at: day(4), dataCategories: ['email'] })
      .flipsAt(day(8)));
});

describe('what was known when', () => {
  it('answers from the facts recorded by then, inclusive', () => {
    const { whenAsked } = given(on(day(2), give('news')), on(day(9), withdraw('news', { receivedAt: day(4) })));
    whenAsked({ at: day(5), knownAt: day(8) }).answers('PERMIT', 'PERMITTED');
    return whenAsked({ at: day(5), knownAt: day(9) }).answers('DENY', 'WITHDRAWN');
  });

  it('does not know a purpose, or a version, that was recorded later', () => {
    const late = decisionLanguage(
      catalogueOf({
        news: versions({ recordedAt: day(5) }, { recordedAt: day(8), recipients: ['mailer'] }),
      }),
    )(on(day(9), object()));
    expect(late.whenAsked({ knownAt: day(4) }).decision).toMatchObject({ code: 'PURPOSE_UNKNOWN', purposeVersion: null });
    expect(late.whenAsked({ knownAt: day(7) }).decision.purposeVersion).toBe(1);
    expect(late.whenAsked({ knownAt: day(8) }).decision.purposeVersion).toBe(2);
  });
});
