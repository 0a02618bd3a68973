import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { confirm, evidence, give, refuse, renew, withdraw } from '../testing/consent.phrases.ts';
import { assert, assertByOperator } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { day, on, specLanguage, type Step } from '../testing/subject.phrases.ts';
import type { ErasureOutcome } from '../events/erasure.events.ts';
import { approve, assess, erase, execute, request, withhold } from '../testing/erasure.phrases.ts';

const both = {
  dataCategories: categories('email', 'phone'),
  lawfulBases: ['consent', 'contract', 'legitimateInterest'],
} as const;
const given = specLanguage(catalogueOf({ news: versions(both), twice: versions({ ...both, doubleOptIn: true }) }));
const before = [on(day(2), give('news', { validUntil: day(60) })), on(day(2), give('twice', { validUntil: day(60) }))];

/** On day 6 a partial erasure is executed; two facts lie before. */
const executed = (dataCategories: readonly string[], outcomes: ErasureOutcome[], third?: Step): Step[] => {
  const id = third ? 'id3' : 'id2';
  return [
    ...(third ? [third] : []),
    on(day(3), request({ dataCategories })),
    on(day(4), assess(id, outcomes)),
    approve(id, outcomes, day(5)),
    on(day(6), execute(id)),
  ];
};
const fenced = executed(['email'], erase('email'));
const late = { expressedAt: day(5, 12) };

describe('a partial fence', () => {
  it('refuses a grant for its categories that was expressed before it', () => {
    given(before, fenced)
      .when(on(day(6, 1), give('news', {}, late)))
      .refuses('CATEGORY_ERASED');
    return given(before, fenced)
      .when(on(day(6, 1), give('news', { dataCategories: ['email', 'phone'] }, late)))
      .refuses('CATEGORY_ERASED');
  });

  it('lets a grant through that was expressed after it, or that names none of its categories', () => {
    given(before, fenced)
      .when(on(day(6, 1), give('news')))
      .records('ConsentGiven');
    return given(before, fenced)
      .when(on(day(6, 1), give('news', { dataCategories: ['phone'] }, late)))
      .records('ConsentGiven');
  });

  it('refuses a grant that was expressed in its very millisecond: that is not after it', () =>
    given(before, fenced)
      .when(on(day(6, 1), give('news', {}, { expressedAt: day(6) })))
      .refuses('CATEGORY_ERASED'));

  it('refuses the confirmation of such a grant, and its renewal', () => {
    given(before, fenced)
      .when(on(day(6, 1), confirm('twice')))
      .refuses('CATEGORY_ERASED');
    return given(before, fenced)
      .when(on(day(6, 1), renew('news', { validUntil: day(90) })))
      .refuses('CATEGORY_ERASED');
  });

  it('refuses neither for a grant expressed after it', () => {
    given(before, fenced, on(day(7), give('twice')))
      .when(on(day(8), confirm('twice')))
      .records('ConsentConfirmed');
    return given(before, fenced, on(day(7), give('news', { validUntil: day(60) })))
      .when(on(day(8), renew('news', { validUntil: day(90) })))
      .records('ConsentRenewed');
  });

  it('closes a withheld category to grants as well', () =>
    given(before, executed(['email', 'phone'], [withhold('email'), ...erase('phone')]))
      .when(on(day(6, 1), give('news', { dataCategories: ['email'] }, late)))
      .refuses('CATEGORY_ERASED'));

  it('does not close what is suspended', () =>
    given(before, executed(['email', 'phone'], erase('email', 'phone'), on(day(2, 1), hold({ dataCategories: ['email'] }))))
      .when(on(day(6, 1), give('news', { dataCategories: ['email'] }, late)))
      .records('ConsentGiven'));

  it('refuses an assertion that would open a new epoch, unless an operator records it', () => {
    given(before, fenced)
      .when(on(day(7), assert('news')))
      .refuses('CATEGORY_ERASED')
      .when(assertByOperator(day(7), 'news'))
      .records('LegalBasisAsserted')
      .when(on(day(8), assert('news')))
      .records('LegalBasisAsserted')
      .when(on(day(8), assert('twice')))
      .refuses('CATEGORY_ERASED');
    return given(before, fenced, on(day(7), give('news')))
      .when(on(day(8), assert('news')))
      .records('LegalBasisAsserted');
  });

  it('refuses no assertion that opens none: of another basis, or for a purpose without a fenced category', () => {
    given(before, fenced)
      .when(on(day(7), assert('news', { lawfulBasis: 'legitimateInterest' })))
      .records('LegalBasisAsserted');
    return given(before, executed(['billing'], erase('billing')))
      .when(on(day(7), assert('news')))
      .records('LegalBasisAsserted');
  });

  it('takes no narrowing for a new grant: the category that it names was fenced since', () =>
    given(on(day(2), give('twice')), on(day(2, 1), confirm('twice')), fenced)
      .when(on(day(7), give('twice', { dataCategories: ['email'] })))
      .records('ConsentAwaitingConfirmation'));

  it('never refuses a withdrawal or a refusal', () => {
    given(before, fenced).when(withdraw('news')).records('ConsentWithdrawn');
    return given(before, fenced).when(refuse('news')).records('ConsentRefused');
  });

  it('is refused before anything else that is wrong with a grant', () =>
    given(before, fenced)
      .when(on(day(20), give('news', { recipients: ['bank'] }, late)))
      .refuses('CATEGORY_ERASED')
      .when(on(day(20), give('news', { recipients: ['bank'], ...evidence })))
      .refuses('OUT_OF_SCOPE'));
});
