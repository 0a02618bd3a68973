import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { anonymise, approve, assess, erase, execute, report, request, withhold } from '../testing/erasure.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { impose } from '../testing/restriction.phrases.ts';
import { day, on, attributedTo } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions({ dataCategories: categories('email', 'phone') }),
    billing: versions({ dataCategories: categories('email') }),
  }),
);
const outcomes = [...erase('email'), ...anonymise('phone')];
const byController = { attribution: attributedTo('dataController', { id: 'desk' }) };
const approved = (body = {}) => [
  on(day(2), request(body)),
  on(day(3), assess('id0', outcomes)),
  approve('id0', outcomes, day(4)),
];
const executed = [...approved(), on(day(5), execute('id0'))];
const email = { operation: 'erase', dataCategories: ['email'] } as const;

describe('erasing and anonymising (step 3b)', () => {
  it('need an approved case with that outcome', () => {
    given(approved()).whenAsked(email).answers('PERMIT', 'PERMITTED').on(null).because('e1', 'e2');
    given(approved())
      .whenAsked({ ...email, operation: 'anonymise' })
      .answers('DENY', 'NO_ERASURE_CASE')
      .because();
    given(approved())
      .whenAsked({ operation: 'anonymise', dataCategories: ['phone'] })
      .answers('PERMIT', 'PERMITTED');
    return given(approved().slice(0, -1)).whenAsked(email).answers('DENY', 'NO_ERASURE_CASE');
  });

  it('may begin with the approval, and go on until the case is completed', () => {
    given(approved())
      .whenAsked({ ...email, at: day(3, 23) })
      .answers('DENY', 'NO_ERASURE_CASE')
      .flipsAt(day(4));
    given(executed, report('id0', 'completed', { dataCategories: ['email'] }))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED');
    return given(executed, report('id0')).whenAsked(email).answers('DENY', 'NO_ERASURE_CASE');
  });

  it('are denied for what is withheld', () =>
    given(
      on(day(2), request()),
      on(day(3), assess('id0', [withhold('email'), ...erase('phone')])),
      approve('id0', [withhold('email'), ...erase('phone')], day(4)),
    )
      .whenAsked(email)
      .answers('DENY', 'NO_ERASURE_CASE'));

  it('serve a new case for what an earlier one withheld until now', () => {
    const withheld = [withhold('email', day(8)), ...erase('phone')];
    const first = [
      on(day(2), request()),
      on(day(3), assess('id0', withheld)),
      approve('id0', withheld, day(4)),
      on(day(5), execute('id0')),
    ];
    const second = [
      on(day(9), request({ dataCategories: ['email'] })),
      on(day(10), assess('id5', erase('email'))),
      approve('id5', erase('email'), day(11)),
    ];
    given(first)
      .whenAsked({ ...email, at: day(9) })
      .answers('DENY', 'NO_ERASURE_CASE');
    given(first, second).whenAsked(email).answers('PERMIT', 'PERMITTED');
    return given(first, second, on(day(12), execute('id5')))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED');
  });

  it('are denied under a hold on the category, before all else', () => {
    given(approved(), hold({ dataCategories: ['email'] }), impose())
      .whenAsked(email)
      .answers('DENY', 'LEGAL_HOLD')
      .because('e3');
    given(executed, hold({ dataCategories: ['email'] }))
      .whenAsked(email)
      .answers('DENY', 'LEGAL_HOLD');
    return given(approved(), hold({ dataCategories: ['phone'] }))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED');
  });

  it('are denied under a restriction on it, for any purposes', () => {
    const restricted = on(day(5), impose({ dataCategories: ['email'], purposes: ['billing'] }));
    given(approved(), restricted).whenAsked(email).answers('DENY', 'RESTRICTED').because('e3');
    return given(restricted).whenAsked(email).answers('DENY', 'RESTRICTED');
  });

  it('are not denied under a restriction that the subject’s own later request supersedes', () => {
    const restricted = on(day(1), impose());
    const later = [on(day(2), request()), on(day(3), assess('id1', outcomes)), approve('id1', outcomes, day(4))];
    given(restricted, later).whenAsked(email).answers('PERMIT', 'PERMITTED');
    const asked = [on(day(2), request(byController)), ...later.slice(1)];
    return given(restricted, asked).whenAsked(email).answers('DENY', 'RESTRICTED');
  });

  it('ask for no basis and no consent', () =>
    given(on(day(1), give('news')), on(day(2), request()))
      .whenAsked(email)
      .answers('DENY', 'NO_ERASURE_CASE'));

  it('are denied where a newer epoch than the fence was opened, for that purpose', () => {
    const opened = on(day(6), give('news', { dataCategories: ['email'] }));
    given(executed, opened).whenAsked(email).answers('DENY', 'NO_ERASURE_CASE');
    return given(executed, opened)
      .whenAsked({ ...email, purposeId: 'billing' })
      .answers('PERMIT', 'PERMITTED');
  });
});
