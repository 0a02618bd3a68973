import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, invalidate, refuse, renew, withdraw } from '../testing/consent.phrases.ts';
import { assert, end } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions({ dataCategories: categories('email', 'phone'), recipients: ['mailer'] }),
    twice: versions({ doubleOptIn: true }),
    both: versions({ lawfulBases: ['contract', 'consent'] }),
    consentFirst: versions({ lawfulBases: ['consent', 'contract'] }),
    billing: versions({ lawfulBases: ['contract'] }),
  }),
);
const granted = on(day(2), give('news', { validUntil: day(30) }));
const ends = { validUntil: day(60) };

describe('consent as a basis (step 3g)', () => {
  it('permits while it is given or renewed', () => {
    given(granted).whenAsked().answers('PERMIT', 'PERMITTED').on('consent').because('e0').flipsAt(day(30));
    return given(granted, on(day(3), renew('news', ends)))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED')
      .because('e0', 'e1')
      .flipsAt(day(60));
  });

  it('permits under double opt-in once it is confirmed', () => {
    const asked = { purposeId: 'twice' };
    given(on(day(2), give('twice')))
      .whenAsked(asked)
      .answers('DENY', 'AWAITING_CONFIRMATION')
      .because('e0')
      .flipsAt(day(9));
    return given(on(day(2), give('twice')), on(day(3), confirm('twice')))
      .whenAsked(asked)
      .answers('PERMIT', 'PERMITTED')
      .because('e0', 'e1');
  });

  it.each([
    ['unknown', 'UNKNOWN', [], []],
    ['withdrawn', 'WITHDRAWN', [granted, on(day(3), withdraw('news'))], ['e1']],
    ['refused', 'REFUSED', [on(day(3), refuse('news'))], ['e0']],
    ['invalidated', 'INVALIDATED', [granted, on(day(3), invalidate('news'))], ['e1']],
    ['expired', 'EXPIRED', [on(day(2), give('news', { validUntil: day(3) })), on(day(4), hold())], ['e0']],
  ] as const)('denies where it is %s', (_, code, steps, events) =>
    given(...steps)
      .whenAsked()
      .answers('DENY', code)
      .on(null)
      .because(...events),
  );

  it('reaches as far as its own categories and recipients', () => {
    const narrow = on(day(2), give('news', { dataCategories: ['email'], recipients: [] }));
    given(narrow)
      .whenAsked()
      .answers('DENY', 'OUT_OF_CONSENT_SCOPE')
      .because('e0')
      .perCategory({ email: ['PERMIT', 'PERMITTED'], phone: ['DENY', 'OUT_OF_CONSENT_SCOPE'] });
    return given(narrow)
      .whenAsked({ operation: 'share', recipientId: 'mailer', dataCategories: ['email'] })
      .answers('DENY', 'OUT_OF_CONSENT_SCOPE');
  });
});

describe('another basis (step 3g)', () => {
  const billing = { purposeId: 'billing' };

  it('permits while it is asserted and valid', () => {
    const { whenAsked } = given(on(day(2), assert('billing', { validFrom: day(3), validUntil: day(9) })));
    whenAsked({ ...billing, at: day(2, 23) })
      .answers('DENY', 'NO_BASIS')
      .because()
      .flipsAt(day(3));
    whenAsked({ ...billing, at: day(3) })
      .answers('PERMIT', 'PERMITTED')
      .on('contract')
      .because('e0')
      .flipsAt(day(9));
    return whenAsked({ ...billing, at: day(9) })
      .answers('DENY', 'NO_BASIS')
      .flipsAt(null);
  });

  it('ends with the receipt of its end', () =>
    given(on(day(2), assert('billing')), on(day(6), end('id0', { receivedAt: day(5) })))
      .whenAsked({ ...billing, at: day(5) })
      .answers('DENY', 'NO_BASIS'));

  it('is named by every assertion that is valid', () =>
    given(on(day(2), assert('billing')), on(day(3), assert('billing')))
      .whenAsked(billing)
      .because('e0', 'e1'));

  it('must be declared by the version and asserted for that purpose', () =>
    given(on(day(2), assert('both')))
      .whenAsked(billing)
      .answers('DENY', 'NO_BASIS'));
});

describe('the bases of a purpose (step 3h)', () => {
  it('are tried in declared order', () => {
    const steps = [
      on(day(2), assert('both')),
      on(day(2), give('both')),
      on(day(2), assert('consentFirst')),
      on(day(2), give('consentFirst')),
    ];
    given(...steps)
      .whenAsked({ purposeId: 'both' })
      .on('contract')
      .because('e0');
    return given(...steps)
      .whenAsked({ purposeId: 'consentFirst' })
      .on('consent')
      .because('e3');
  });

  it('are denied for the highest-ranked reason met', () => {
    given().whenAsked({ purposeId: 'both' }).answers('DENY', 'NO_BASIS').because();
    return given(on(day(2), refuse('both')))
      .whenAsked({ purposeId: 'both' })
      .answers('DENY', 'REFUSED')
      .because('e0');
  });
});

describe('a hold (step 3i)', () => {
  it('lets the category that it names be stored, whatever else is denied', () => {
    const { whenAsked } = given(on(day(2), hold({ dataCategories: ['email'] })));
    whenAsked({ operation: 'store' })
      .answers('DENY', 'UNKNOWN')
      .perCategory({ email: ['STORE_ONLY', 'LEGAL_HOLD'], phone: ['DENY', 'UNKNOWN'] });
    return whenAsked({ operation: 'store', dataCategories: ['email'] })
      .answers('STORE_ONLY', 'LEGAL_HOLD')
      .because('e0')
      .on(null);
  });

  it('permits nothing else, and takes no permission away', () => {
    given(on(day(2), hold()))
      .whenAsked()
      .answers('DENY', 'UNKNOWN');
    return given(granted, hold()).whenAsked({ operation: 'store' }).answers('PERMIT', 'PERMITTED');
  });
});
