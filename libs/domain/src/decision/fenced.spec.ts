import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { confirm, evidence, give, invalidate, withdraw } from '../testing/consent.phrases.ts';
import type { ErasureOutcome } from '../events/erasure.events.ts';
import { approve, assess, erase, execute, report, request, withhold } from '../testing/erasure.phrases.ts';
import { assert, assertByOperator, end } from '../testing/legal-basis.phrases.ts';
import { hold, holdByCounsel, release } from '../testing/legal-hold.phrases.ts';
import { day, on, type Step } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const purposes = {
  dataCategories: categories('email', 'phone'),
  lawfulBases: ['consent', 'contract', 'legitimateInterest'],
} as const;
const given = decisionLanguage(
  catalogueOf({ news: versions(purposes), other: versions(purposes), twice: versions({ ...purposes, doubleOptIn: true }) }),
);

/** From day 5 on e-mail and phone are fenced; `before`: how many facts lie before the request. */
const executed = (outcomes: ErasureOutcome[], before = 0): Step[] => [
  on(day(2), request()),
  on(day(3), assess(`id${before}`, outcomes)),
  approve(`id${before}`, outcomes, day(4)),
  on(day(5), execute(`id${before}`)),
];
const erasedAfter = (before: number) => executed(erase('email', 'phone'), before);
const erased = erasedAfter(0);
const kept = executed([withhold('email', day(20)), ...erase('phone')]);
const email = { dataCategories: ['email'] };

describe('behind a fence (step 3c)', () => {
  it('everything is denied', () => {
    given(on(day(1), give('news')))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED');
    given(erased).whenAsked(email).answers('DENY', 'ERASED').because('e3').on(null);
    given(erased, hold({ dataCategories: ['email'] }))
      .whenAsked({ ...email, operation: 'store' })
      .answers('DENY', 'ERASED');
    return given(erased, report('id0')).whenAsked(email).answers('DENY', 'ERASED');
  });

  it('a grant from before gives no answer any more', () =>
    given(on(day(1), give('news')), erasedAfter(1))
      .whenAsked(email)
      .answers('DENY', 'ERASED'));

  it('the time before is answered as it was', () => {
    const { whenAsked } = given(on(day(1), give('news')), erasedAfter(1));
    whenAsked({ ...email, at: day(2, 12) }).answers('PERMIT', 'PERMITTED');
    return whenAsked({ ...email, at: day(4, 23) })
      .answers('DENY', 'RESTRICTED')
      .flipsAt(day(5));
  });

  it('what was withheld serves its exemption until its end, exclusive', () => {
    const asked = { ...email, exception: 'legalObligation' } as const;
    given(kept).whenAsked(asked).answers('PERMIT_EXEMPT', 'legalObligation').because('e3').on(null).flipsAt(day(20));
    return given(kept)
      .whenAsked({ ...asked, at: day(20) })
      .answers('DENY', 'ERASED');
  });

  it('what was withheld may be stored until its end, and serves nothing else', () => {
    given(kept)
      .whenAsked({ ...email, operation: 'store' })
      .answers('STORE_ONLY', 'RESTRICTED')
      .flipsAt(day(20));
    given(kept)
      .whenAsked({ ...email, operation: 'store', at: day(20) })
      .answers('DENY', 'ERASED');
    given(kept)
      .whenAsked({ ...email, exception: 'archiving' })
      .answers('DENY', 'ERASED');
    return given(kept).whenAsked(email).answers('DENY', 'ERASED');
  });

  it('what one case withholds and another destroys is erased', () => {
    const second = [
      on(day(6), request({ dataCategories: ['email'] })),
      on(day(7), assess('id5', erase('email'))),
      approve('id5', erase('email'), day(8)),
      on(day(9), execute('id5')),
    ];
    return given(kept, second)
      .whenAsked({ ...email, exception: 'legalObligation' })
      .answers('DENY', 'ERASED');
  });

  it('what one case destroyed no later case withholds', () => {
    const outcomes = [withhold('email', day(20)), ...erase('phone')];
    const second = [
      on(day(6), request()),
      on(day(7), assess('id5', outcomes)),
      approve('id5', outcomes, day(8)),
      on(day(9), execute('id5')),
    ];
    return given(erased, second)
      .whenAsked({ ...email, exception: 'legalObligation' })
      .answers('DENY', 'ERASED');
  });
});

describe('a category that one case suspends and another withholds', () => {
  const withheld = [withhold('email', day(20)), ...erase('phone')];
  const suspended = [holdByCounsel(day(1), email), executed(erase('email', 'phone'), 1)].flat();
  const keeping = [
    on(day(6), request()),
    on(day(7), assess('id6', withheld)),
    approve('id6', withheld, day(8)),
    on(day(9), execute('id6')),
  ];
  const asked = { ...email, exception: 'legalObligation' } as const;

  it('answers as withheld while it is', () => {
    given(suspended, keeping).whenAsked(asked).answers('PERMIT_EXEMPT', 'legalObligation').because('e9').flipsAt(day(20));
    given(suspended, keeping)
      .whenAsked({ ...email, operation: 'store' })
      .answers('STORE_ONLY', 'RESTRICTED');
    given(suspended, keeping).whenAsked(email).answers('DENY', 'ERASED');
    return given(suspended, keeping)
      .whenAsked({ ...email, operation: 'erase' })
      .answers('DENY', 'LEGAL_HOLD');
  });

  it('is erased once the hold is released', () =>
    given(suspended, keeping, on(day(10), release('id0')))
      .whenAsked(asked)
      .answers('DENY', 'ERASED'));
});

describe('a new epoch of a fenced category', () => {
  it('opens with the subject’s grant that names it, expressed after the fence', () => {
    const { whenAsked } = given(erased, on(day(7), give('news', email)));
    whenAsked(email).answers('PERMIT', 'PERMITTED').on('consent');
    whenAsked({ dataCategories: ['phone'] }).answers('DENY', 'ERASED');
    whenAsked({ ...email, purposeId: 'other' }).answers('DENY', 'ERASED');
    return whenAsked({ ...email, at: day(6) })
      .answers('DENY', 'ERASED')
      .flipsAt(day(7));
  });

  it('opens once the grant counts: not before it is confirmed', () => {
    const asked = { ...email, purposeId: 'twice' };
    given(erased, on(day(7), give('twice')))
      .whenAsked(asked)
      .answers('DENY', 'ERASED');
    return given(erased, on(day(7), give('twice')), on(day(8), confirm('twice')))
      .whenAsked(asked)
      .answers('PERMIT', 'PERMITTED');
  });

  it('stays open when that grant ends, and does not open with one that was never valid', () => {
    given(erased, on(day(7), give('news')), on(day(8), withdraw('news')))
      .whenAsked(email)
      .answers('DENY', 'WITHDRAWN');
    return given(erased, on(day(7), give('news')), on(day(8), invalidate('news')))
      .whenAsked(email)
      .answers('DENY', 'ERASED');
  });

  it('opens with an assertion of contract, legalObligation or vitalInterest recorded after the fence, once valid', () => {
    const contract = assertByOperator(day(7), 'news', { validFrom: day(9) });
    given(erased, contract)
      .whenAsked({ ...email, at: day(8) })
      .answers('DENY', 'ERASED')
      .flipsAt(day(9));
    given(erased, contract)
      .whenAsked({ ...email, at: day(9) })
      .answers('PERMIT', 'PERMITTED')
      .on('contract');
    return given(erased, assertByOperator(day(7), 'news', { lawfulBasis: 'legitimateInterest' }))
      .whenAsked(email)
      .answers('DENY', 'ERASED');
  });

  it('stays open after the assertion has ended, and does not open with one that never became valid', () => {
    const future = assertByOperator(day(7), 'news', { validFrom: day(12) });
    given(erased, assertByOperator(day(7), 'news'), on(day(8), end('id5')))
      .whenAsked(email)
      .answers('DENY', 'NO_BASIS');
    return given(erased, future, on(day(8), end('id5')))
      .whenAsked({ ...email, at: day(13) })
      .answers('DENY', 'ERASED');
  });

  it('does not open with one that was valid before the fence only', () => {
    const past = { validFrom: day(1), validUntil: day(4) };
    given(erased, assertByOperator(day(7), 'news', past))
      .whenAsked(email)
      .answers('DENY', 'ERASED');
    return given(erased, assertByOperator(day(7), 'news', { ...past, validUntil: day(6) }))
      .whenAsked(email)
      .answers('DENY', 'NO_BASIS');
  });

  it('opens no earlier for an assertion of a program, which may reach back once the epoch is open', () =>
    given(erased, assertByOperator(day(7), 'news', { validFrom: day(9) }), on(day(10), assert('news', { validFrom: day(6) })))
      .whenAsked({ ...email, at: day(8) })
      .answers('DENY', 'ERASED')
      .flipsAt(day(9)));

  it('counts under it what anybody asserts after the fence, though it opens none', () => {
    const interest = on(day(7), assert('news', { lawfulBasis: 'legitimateInterest' }));
    given(erased, interest).whenAsked(email).answers('DENY', 'ERASED');
    return given(erased, interest, assertByOperator(day(8), 'news'), on(day(9), end('id6')))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED')
      .on('legitimateInterest');
  });

  it('counts no grant and no assertion from before the fence', () => {
    const before = [on(day(1), assert('news', { lawfulBasis: 'legitimateInterest' })), on(day(1, 1), give('news'))];
    const opened = on(day(7), give('news', { ...email, ...evidence }));
    given(before, erasedAfter(2), opened, withdraw('news')).whenAsked(email).answers('DENY', 'WITHDRAWN');
    return given(before, erasedAfter(2), assertByOperator(day(7), 'news'), end('id7'))
      .whenAsked(email)
      .answers('DENY', 'NO_BASIS');
  });

  it('is closed again by a later fence', () => {
    const again = [
      on(day(8), request()),
      on(day(9), assess('id6', erase('email', 'phone'))),
      approve('id6', erase('email', 'phone'), day(10)),
      on(day(11), execute('id6')),
    ];
    return given(erased, on(day(7), give('news')), again)
      .whenAsked(email)
      .answers('DENY', 'ERASED')
      .because('e9');
  });
});
