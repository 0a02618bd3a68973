import { describe, expect, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { approve, assess, erase, execute, request } from '../testing/erasure.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { authorise, impose } from '../testing/restriction.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';
import { byRank, moreRestrictive, reasons } from './ranking.ts';

const given = decisionLanguage(
  catalogueOf({ news: versions({ dataCategories: categories('email', 'phone'), lawfulBases: ['consent', 'contract'] }) }),
);
const granted = on(day(1), give('news'));
const emailRestricted = on(day(3), impose({ dataCategories: ['email'] }));

describe('several categories (step 4)', () => {
  it('are answered in the order asked, each for itself', () =>
    expect(given(granted).whenAsked({ dataCategories: ['phone', 'email'] }).decision.perCategory).toEqual([
      { dataCategory: 'phone', decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent' },
      { dataCategory: 'email', decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent' },
    ]));

  it('are all of the version where none is asked', () =>
    given(granted)
      .whenAsked()
      .perCategory({ email: ['PERMIT', 'PERMITTED'], phone: ['PERMIT', 'PERMITTED'] }));

  it('have the most restrictive answer', () => {
    given(granted, emailRestricted).whenAsked().answers('DENY', 'RESTRICTED').because('e1').on(null);
    given(granted, emailRestricted).whenAsked({ operation: 'store' }).answers('STORE_ONLY', 'RESTRICTED').because('e1').on(null);
    return given(granted, emailRestricted, on(day(4), authorise('id1')))
      .whenAsked({ exception: 'legalClaims' })
      .answers('PERMIT_EXEMPT', 'legalClaims')
      .because('e2', 'e0');
  });

  it('have the highest-ranked code among those that gave it', () => {
    const emailGranted = on(day(1), give('news', { dataCategories: ['email'] }));
    given(emailGranted, emailRestricted)
      .whenAsked()
      .answers('DENY', 'RESTRICTED')
      .because('e1')
      .perCategory({ email: ['DENY', 'RESTRICTED'], phone: ['DENY', 'OUT_OF_CONSENT_SCOPE'] });
    const kept = [
      on(day(3), request({ dataCategories: ['email'] })),
      on(day(4), assess('id1', erase('email'))),
      on(day(5), hold({ dataCategories: ['phone'] })),
    ];
    return given(granted, kept)
      .whenAsked({ operation: 'erase' })
      .answers('DENY', 'LEGAL_HOLD')
      .perCategory({ email: ['DENY', 'NO_ERASURE_CASE'], phone: ['DENY', 'LEGAL_HOLD'] });
  });

  it('have the exception asked for, of two', () => {
    const phoneWithheld = [
      on(day(2), request({ dataCategories: ['phone', 'other'] })),
      on(day(3), assess('id1', [...erase('other'), { dataCategory: 'phone', outcome: 'withhold', exemption: 'legalClaims' }])),
      approve('id1', [...erase('other'), { dataCategory: 'phone', outcome: 'withhold', exemption: 'legalClaims' }], day(4)),
      on(day(5), execute('id1')),
    ];
    const emailByConsent = [
      on(day(6), impose({ dataCategories: ['email'] })),
      on(day(7), authorise('id6', { exception: 'subjectConsent' })),
      on(day(8), give('news', { dataCategories: ['email'] })),
    ];
    return given(granted, phoneWithheld, emailByConsent)
      .whenAsked({ exception: 'legalClaims' })
      .answers('PERMIT_EXEMPT', 'legalClaims')
      .perCategory({ email: ['PERMIT_EXEMPT', 'subjectConsent'], phone: ['PERMIT_EXEMPT', 'legalClaims'] })
      .on(null);
  });

  it('have the basis that is common to all, else none', () => {
    const emailOnly = on(day(2), give('news', { dataCategories: ['email'] }));
    given(on(day(1), assert('news')), on(day(1), give('news')))
      .whenAsked()
      .on('consent');
    return given(on(day(1), assert('news')), emailOnly)
      .whenAsked()
      .answers('PERMIT', 'PERMITTED')
      .on(null);
  });

  it('do not repeat an event that decided for several', () =>
    expect(given(granted).whenAsked().decision.decisiveEvents).toEqual(['e0']));
});

describe('the order', () => {
  it('of verdicts is PERMIT, PERMIT_EXEMPT, STORE_ONLY, DENY', () => {
    const verdicts = ['PERMIT', 'PERMIT_EXEMPT', 'STORE_ONLY', 'DENY'] as const;
    for (const [index, verdict] of verdicts.entries()) {
      expect(verdicts.filter((other) => moreRestrictive(other, verdict))).toEqual(verdicts.slice(index + 1));
    }
  });

  it('of reasons is that of the ranking; what is no reason comes last', () => {
    expect(reasons.toReversed().sort(byRank)).toEqual(reasons);
    expect(byRank('UNKNOWN', 'legalClaims')).toBeLessThan(0);
  });
});
