import { describe, it } from '@jest/globals';
import { catalogueOf, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, refuse, renew, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { assert, end } from '../testing/legal-basis.phrases.ts';
import { hold, holdByCounsel, release } from '../testing/legal-hold.phrases.ts';
import { object, override, uphold, withdraw as withdrawObjection } from '../testing/objection.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import { day, on, specLanguage } from '../testing/subject.phrases.ts';
import { approve, assess, erase, execute, report, request, withhold } from '../testing/erasure.phrases.ts';

const given = specLanguage(
  catalogueOf(
    { news: {}, billing: versions({ lawfulBases: ['contract'] }) },
    noController,
    policy('privacy', policyVersion('1', longAgo)),
  ),
);

/** What there was before: e0 and id0 a basis, id1 a hold, id2 a restriction, id3 an objection. */
const before = [
  assert('billing'),
  holdByCounsel(day(1, 1), { dataCategories: ['invoices'] }),
  impose({ dataCategories: ['email'] }),
  object(),
];
const outcomes = [...erase('all'), withhold('health'), ...erase('invoices')];
const approved = [
  on(day(2), request({ dataCategories: 'all' })),
  on(day(3), assess('id4', outcomes)),
  approve('id4', outcomes, day(4)),
];
const erased = [...before, ...approved, on(day(5), execute('id4'))];

describe('a case of "all", once executed', () => {
  it.each([
    give('news'),
    confirm('news'),
    renew('news'),
    notify('privacy', '1', day(5)),
    accept('privacy', '1'),
    authorise('id2'),
    withdrawObjection('id3'),
    override('id3'),
    assert('billing'),
  ])('refuses $type', (command) =>
    given(erased)
      .when(on(day(5, 1), command))
      .refuses('SUBJECT_ERASED'),
  );

  it('refuses nothing before its execution', () =>
    given(before, approved)
      .when(on(day(4, 1), give('news')))
      .records('ConsentGiven'));

  it('keeps withdrawals, refusals, objections and restrictions as suppression', () => {
    given(erased).when(withdraw('news')).records('ConsentWithdrawn');
    given(erased).when(withdrawAll()).records('ConsentWithdrawn');
    given(erased).when(refuse('news')).records('ConsentRefused');
    given(erased)
      .when(object({ kind: 'directMarketing' }))
      .records('ObjectionRaised');
    return given(erased).when(impose()).records('RestrictionImposed');
  });

  it('can still be restricted and ended, and erasure may be requested again', () => {
    given(erased).when(uphold('id3')).records('ObjectionUpheld');
    given(erased).when(end('id0')).records('LegalBasisEnded');
    given(erased).when(report('id4')).records('ErasureTaskCompleted', 'DataErased');
    return given(erased).when(request()).records('ErasureRequested');
  });

  it('never refuses to release a hold, or to announce and lift a restriction', () => {
    given(erased).when(release('id1')).records('LegalHoldReleased', 'SubjectFenced');
    return given(erased).when(announce('id2')).records('RestrictionLiftAnnounced').when(lift('id2')).records('RestrictionLifted');
  });

  it('refuses a hold that names only fenced categories that were not withheld', () => {
    given(erased)
      .when(hold({ dataCategories: ['email', 'anything'] }))
      .refuses('SUBJECT_ERASED');
    given(erased)
      .when(hold({ dataCategories: ['email', 'health'] }))
      .records('LegalHoldPlaced');
    given(erased)
      .when(hold({ dataCategories: ['invoices'] }))
      .records('LegalHoldPlaced');
    return given(erased).when(hold()).records('LegalHoldPlaced');
  });

  it('refuses a hold on everything where nothing is withheld or suspended', () => {
    const everything = [
      on(day(2), request({ dataCategories: 'all' })),
      on(day(3), assess('id0', erase('all'))),
      approve('id0', erase('all'), day(4)),
      on(day(5), execute('id0')),
    ];
    return given(everything).when(hold()).refuses('SUBJECT_ERASED');
  });
});
