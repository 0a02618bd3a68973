import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give, refuse, withdraw } from '../testing/consent.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions({ dataCategories: categories('email', 'phone'), lawfulBases: ['consent', 'contract'] }),
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
