import { describe, expect, it } from '@jest/globals';
import { controllerInForce } from '../../libs/domain/src/catalogue/controller-in-force.ts';
import { erasureDue } from '../../libs/domain/src/erasure/erasure-due.ts';
import {
  catalogueOf,
  categories,
  controllerUnder,
  policy,
  policyVersion,
  versions,
} from '../../libs/domain/src/testing/catalogue.phrases.ts';
import { confirm, evidence, give, withdraw, withdrawAll } from '../../libs/domain/src/testing/consent.phrases.ts';
import { decisionLanguage } from '../../libs/domain/src/testing/decision.phrases.ts';
import { approve, assess, erase, execute, report, request, withhold } from '../../libs/domain/src/testing/erasure.phrases.ts';
import { assert } from '../../libs/domain/src/testing/legal-basis.phrases.ts';
import { hold } from '../../libs/domain/src/testing/legal-hold.phrases.ts';
import { accept } from '../../libs/domain/src/testing/policy-acceptance.phrases.ts';
import { announce, authorise, impose, lift } from '../../libs/domain/src/testing/restriction.phrases.ts';
import { instant, on, specLanguage, type Step } from '../../libs/domain/src/testing/subject.phrases.ts';

/** Each example that docs/domain-model.md gives with its times. A day of 2026, midnight in UTC, or a time of it: `when('03-01')`, `when('03-01', '10:00')`. */
const when = (day: string, time = '00:00') => instant(`2026-${day}T${time}:00Z`);

const letters = decisionLanguage(catalogueOf({ letters: versions({ dataCategories: categories('email', 'phone') }) }));
const given = letters(on(when('03-01', '10:00'), give('letters')));

describe('the examples of domain-model 2', () => {
  it('a letter that is typed in late', () => {
    const history = letters(
      on(when('03-01', '10:00'), give('letters')),
      on(when('03-12'), withdraw('letters', { receivedAt: when('03-05') })),
    );
    history.whenAsked({ at: when('03-08'), knownAt: when('03-08') }).answers('PERMIT', 'PERMITTED');
    history.whenAsked({ at: when('03-08'), knownAt: when('03-12') }).answers('DENY', 'WITHDRAWN');
    history.whenAsked({ at: when('03-04') }).answers('PERMIT', 'PERMITTED');
  });

  it('rule 1: a grant counts once its policy version is effective, and its validity runs from there', () => {
    const yearly = catalogueOf(
      { letters: versions({ consentValidity: 'P1Y' }) },
      undefined,
      policy('privacy', policyVersion('1', when('03-03'))),
    );
    const grant = give('letters', { policyRef: { policyId: 'privacy', version: '1' } });
    specLanguage(yearly)()
      .when(on(when('03-01', '10:00'), grant))
      .records({
        type: 'ConsentGiven',
        data: { effectiveFrom: when('03-03'), effectiveUntil: instant('2027-03-03T00:00:00Z') },
      });
  });

  it('rule 3: a lift is not backdated', () => {
    const lifted = letters(
      on(when('02-01'), give('letters')),
      on(when('03-01'), impose()),
      on(when('03-02'), announce('id1')),
      on(when('03-09'), lift('id1', when('03-02'))),
    );
    lifted.whenAsked({ at: when('03-08') }).answers('DENY', 'RESTRICTED');
    lifted.whenAsked({ at: when('03-09') }).answers('PERMIT', 'PERMITTED');
  });

  const clicked = (time: string) => on(when('03-01', time), give('letters'));
  const paper = on(when('03-01', '11:00'), give('letters', evidence, { expressedAt: when('03-01', '09:00') }));
  const stopped = (received: string, recorded = received) =>
    on(when('03-01', recorded), withdraw('letters', { receivedAt: when('03-01', received) }));

  it.each([
    ['the usual case', [clicked('10:00'), stopped('10:30')], 'WITHDRAWN'],
    ['an old paper', [stopped('10:00'), paper], 'WITHDRAWN'],
    ['somebody who thinks again', [stopped('10:00'), clicked('10:02')], 'PERMITTED'],
    ['a slow clock', [clicked('10:03'), stopped('10:00', '12:00')], 'WITHDRAWN'],
    ['clearly later', [clicked('10:06'), stopped('10:00', '12:00')], 'PERMITTED'],
  ] as const)('rule 4: %s', (_, history, code) =>
    expect(letters(...history).whenAsked({ at: when('03-02') }).decision.code).toBe(code),
  );

  it('the state of a consent after a late letter', () => {
    const history = letters(
      on(when('03-01'), give('letters')),
      on(when('03-05'), give('letters', { dataCategories: ['email'] })),
      on(when('03-09'), withdrawAll({ receivedAt: when('03-03') })),
    );
    history.whenAsked({ at: when('03-04') }).answers('DENY', 'WITHDRAWN');
    history
      .whenAsked({ at: when('03-06') })
      .perCategory({ email: ['PERMIT', 'PERMITTED'], phone: ['DENY', 'OUT_OF_CONSENT_SCOPE'] });
  });
});

describe('the examples of domain-model 6', () => {
  it('double opt-in lapses at the end of its week, exclusive', () => {
    const twice = specLanguage(catalogueOf({ letters: versions({ doubleOptIn: true }) }));
    const asked = on(when('03-01', '10:00'), give('letters'));
    twice(asked)
      .when(on(when('03-07', '22:00'), confirm('letters')))
      .records({ type: 'ConsentConfirmed', data: { effectiveFrom: when('03-07', '22:00') } });
    twice(asked)
      .when(on(when('03-08', '10:00'), confirm('letters')))
      .refuses('NOT_AWAITING_CONFIRMATION');
  });

  it('a purpose that asks for more', () => {
    const growing = catalogueOf({
      letters: versions({}, { dataCategories: categories('email', 'phone'), effectiveFrom: when('03-10') }),
      other: {},
    });
    const history = decisionLanguage(growing)(on(when('03-01'), give('letters')), on(when('03-01'), give('other')));
    history.whenAsked({ at: when('03-09') }).answers('PERMIT', 'PERMITTED');
    history
      .whenAsked({ at: when('03-10') })
      .perCategory({ email: ['DENY', 'RECONSENT_REQUIRED'], phone: ['DENY', 'RECONSENT_REQUIRED'] });
    history.whenAsked({ at: when('03-10'), purposeId: 'other' }).answers('PERMIT', 'PERMITTED');
  });

  it('rights that were promised stay until the person says otherwise', () => {
    const changed = catalogueOf(
      { letters: versions({}, { policyRef: { policyId: 'privacy', version: '2' }, effectiveFrom: when('06-01') }) },
      undefined,
      policy('privacy', policyVersion('1', when('01-01')), policyVersion('2', when('06-01'), { changeClass: 'rightsReducing' })),
    );
    const asks = decisionLanguage(changed);
    const grant = on(when('03-01'), give('letters'));
    const versionAt = (at: string, ...history: readonly Step[]) =>
      asks(...history).whenAsked({ at: when(at) }).decision.purposeVersion;
    const anna = [grant, on(when('06-20'), accept('privacy', '2'))];
    expect([versionAt('06-19', ...anna), versionAt('06-20', ...anna), versionAt('12-31', grant)]).toEqual([1, 2, 1]);
  });

  it('an exception opens a restriction for whoever invokes it', () => {
    const history = letters(
      on(when('02-01'), give('letters')),
      on(when('03-01'), impose()),
      on(when('03-02'), authorise('id1', { until: when('09-01') })),
    );
    history.whenAsked({ at: when('03-03'), exception: 'legalClaims' }).answers('PERMIT_EXEMPT', 'legalClaims');
    history.whenAsked({ at: when('03-03') }).answers('DENY', 'RESTRICTED');
    history.whenAsked({ at: when('09-01'), exception: 'legalClaims' }).answers('DENY', 'RESTRICTED');
  });

  it('an erasure of one category that withholds another', () => {
    const both = decisionLanguage(catalogueOf({ letters: versions({ dataCategories: categories('email', 'billing') }) }));
    const outcomes = [withhold('billing', instant('2030-12-31T00:00:00Z')), ...erase('email')];
    const history = both(
      on(when('02-01'), hold({ dataCategories: ['billing'] })),
      on(when('03-01'), request({ dataCategories: ['billing', 'email'] })),
      on(when('03-02'), assess('id1', outcomes)),
      approve('id1', outcomes, when('03-03')),
      on(when('03-04'), execute('id1')),
      on(when('03-06'), report('id1')),
    );
    history.whenAsked({ at: when('03-05'), operation: 'store' }).perCategory({
      email: ['DENY', 'ERASED'],
      billing: ['STORE_ONLY', 'RESTRICTED'],
    });
  });
});

describe('the examples of domain-model 7 and 9', () => {
  it('no swap of bases in the EU', () => {
    const shop = decisionLanguage(catalogueOf({ letters: versions({ lawfulBases: ['consent', 'contract'] }) }));
    const consent = on(when('01-01'), give('letters'));
    const withdrawn = on(when('03-01'), withdraw('letters'));
    shop(consent, on(when('02-01'), assert('letters')), withdrawn)
      .whenAsked({ at: when('03-03') })
      .answers('PERMIT', 'PERMITTED');
    shop(consent, withdrawn, on(when('03-02'), assert('letters')))
      .whenAsked({ at: when('03-03') })
      .answers('DENY', 'WITHDRAWN');
  });

  it('an answer flips by itself', () => {
    letters(on(when('02-01'), give('letters', { validUntil: when('03-03') })))
      .whenAsked({ at: when('03-01') })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(when('03-03'));
    given.whenAsked({ at: when('03-02') }).flipsAt(null);
  });

  it.each([
    ['2025-01-31T14:00:00Z', '2025-02-28T22:59:59.999Z'],
    ['2025-02-01T14:00:00Z', '2025-03-03T22:59:59.999Z'],
  ])('an erasure received %s is due %s', (received, due) => {
    const berlin = controllerUnder('EU_GDPR', 'Europe/Berlin');
    expect(erasureDue(controllerInForce(berlin, instant(received)), 'noLongerNecessary', instant(received)).dueAt).toBe(due);
  });
});
