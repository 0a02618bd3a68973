import { describe, it } from '@jest/globals';
import { catalogueOf, categories, controllerUnder, purposeVersion, versions } from '../testing/catalogue.phrases.ts';
import { give, invalidate, refuse, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { approve, assess, erase, execute, request } from '../testing/erasure.phrases.ts';
import { assert, assertByOperator } from '../testing/legal-basis.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import type { Regime } from '../events/controller.events.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const purposes = {
  orders: versions({
    dataCategories: categories('email', 'phone'),
    lawfulBases: ['consent', 'contract', 'legitimateInterest'],
  }),
  later: {
    versions: [
      purposeVersion({ lawfulBases: ['consent'] }),
      purposeVersion({ version: 2, lawfulBases: ['consent', 'contract'], effectiveFrom: day(3) }),
    ],
  },
};
const given = decisionLanguage(catalogueOf(purposes));
const givenInRussia = decisionLanguage(catalogueOf(purposes, controllerUnder('RU_152FZ')));

const granted = on(day(2), give('orders', { isSeparateDocument: true }));
const contract = (number: number) => on(day(number), assert('orders'));
const withdrawn = on(day(5), withdraw('orders'));

describe('no fallback from consent (EU_GDPR)', () => {
  it('leaves no basis that was asserted after consent had ended', () =>
    given(granted, withdrawn, contract(6)).whenAsked().answers('DENY', 'WITHDRAWN').because('e1'));

  it('leaves the contract that was asserted before', () =>
    given(granted, contract(3), withdrawn).whenAsked().answers('PERMIT', 'PERMITTED').on('contract').because('e1'));

  it('looks at when the assertion was recorded, not at the day from which it is valid', () =>
    given(granted, withdrawn, on(day(6), assert('orders', { validFrom: day(3) })))
      .whenAsked()
      .answers('DENY', 'WITHDRAWN'));

  it('leaves no legitimate interest, whenever it was asserted', () =>
    given(granted, on(day(3), assert('orders', { lawfulBasis: 'legitimateInterest' })), withdrawn)
      .whenAsked()
      .answers('DENY', 'WITHDRAWN'));

  it('leaves no basis that the version consented to did not declare', () =>
    given(on(day(2), give('later')), on(day(4), assert('later')), on(day(5), withdraw('later')))
      .whenAsked({ purposeId: 'later' })
      .answers('DENY', 'WITHDRAWN'));

  it('counts from the first stop: an earlier receipt leaves nothing of what was asserted since', () =>
    given(granted, contract(4), on(day(5), withdraw('orders', { receivedAt: day(3) })))
      .whenAsked()
      .answers('DENY', 'WITHDRAWN'));

  it('holds after expiry, from its end', () => {
    const ending = on(day(2), give('orders', { validUntil: day(5) }));
    given(ending, contract(4))
      .whenAsked({ at: day(6) })
      .answers('PERMIT', 'PERMITTED')
      .on('contract');
    return given(ending, contract(5))
      .whenAsked({ at: day(6) })
      .answers('DENY', 'EXPIRED');
  });

  it('holds after an invalidation, from the start of the consent', () => {
    given(granted, contract(3), on(day(5), invalidate('orders')))
      .whenAsked()
      .answers('DENY', 'INVALIDATED');
    return given(on(day(1), assert('orders')), granted, on(day(5), invalidate('orders')))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED');
  });

  it('holds for the category that a later grant left out, from the start of that grant', () => {
    const narrower = on(day(5), give('orders', { dataCategories: ['email'] }));
    const phone = { dataCategories: ['phone'] };
    given(granted, narrower, contract(6)).whenAsked(phone).answers('DENY', 'OUT_OF_CONSENT_SCOPE');
    return given(granted, contract(4), narrower).whenAsked(phone).answers('PERMIT', 'PERMITTED').on('contract');
  });

  it('holds after a refusal, by the version in force when it was received', () => {
    const refused = on(day(5), refuse('orders'));
    given(refused, contract(6)).whenAsked().answers('DENY', 'REFUSED');
    given(contract(4), refused).whenAsked().answers('PERMIT', 'PERMITTED').on('contract');
    return given(on(day(2), refuse('later')), on(day(4), assert('later')))
      .whenAsked({ purposeId: 'later' })
      .answers('DENY', 'REFUSED');
  });

  it('does not hold where consent stands beside another basis that is declared first', () =>
    given(granted, contract(6)).whenAsked().answers('PERMIT', 'PERMITTED').on('consent'));

  it('does not hold where nothing was ever given or refused: withdrawing alone ends nothing', () => {
    given(on(day(2), withdrawAll()), contract(3))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED');
    return given(on(day(2), withdraw('orders')), contract(3))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED');
  });

  it('does not hold for a category that no grant ever named', () =>
    given(on(day(2), give('orders', { dataCategories: ['email'] })), withdrawn, contract(6))
      .whenAsked({ dataCategories: ['phone'] })
      .answers('PERMIT', 'PERMITTED'));

  it('does not look back behind a fence: in the epoch after it only later grants count', () => {
    const emailErased = [
      on(day(6), request({ dataCategories: ['email'] })),
      on(day(7), assess('id2', erase('email'))),
      approve('id2', erase('email'), day(8)),
      on(day(9), execute('id2')),
    ];
    const email = { dataCategories: ['email'] };
    return given(granted, withdrawn, emailErased, assertByOperator(day(12), 'orders'))
      .whenAsked(email)
      .answers('PERMIT', 'PERMITTED')
      .on('contract');
  });
});

describe('fallback from consent (RU_152FZ, Art. 9(2))', () => {
  it('lets another declared basis carry the processing on', () =>
    givenInRussia(granted, withdrawn, contract(6)).whenAsked().answers('PERMIT', 'PERMITTED').on('contract'));
});

describe('a change of regime', () => {
  const changedTo = (before: Regime, after: Regime) => {
    const { revision, versions: first } = controllerUnder(before);
    const second = { ...controllerUnder(after).versions[0]!, version: 2, effectiveFrom: day(20), recordedAt: day(4) };
    return decisionLanguage(catalogueOf(purposes, { revision: revision + 1, versions: [...first, second] }));
  };
  const withdrawnLater = on(day(25), withdraw('orders'));

  it('into one with fallback changes no consent that had ended before', () =>
    changedTo('EU_GDPR', 'RU_152FZ')(granted, withdrawn, contract(6))
      .whenAsked({ at: day(20) })
      .answers('DENY', 'WITHDRAWN'));

  it('into one with fallback opens it for a consent that ends from then on', () =>
    changedTo('EU_GDPR', 'RU_152FZ')(granted, withdrawnLater, contract(26)).whenAsked().answers('PERMIT', 'PERMITTED'));

  it('into one without closes it also for a consent that had ended before, from then on', () => {
    const asked = changedTo('RU_152FZ', 'EU_GDPR')(granted, withdrawn, contract(6));
    asked
      .whenAsked({ at: day(19) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(20));
    return asked.whenAsked({ at: day(20) }).answers('DENY', 'WITHDRAWN');
  });
});
