import { describe, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { give, withdraw } from '../testing/consent.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { object, override, uphold, withdraw as withdrawObjection } from '../testing/objection.phrases.ts';
import { day, on, attributedTo } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const bases = ['legitimateInterest', 'publicTask', 'consent', 'contract'] as const;
const given = decisionLanguage(
  catalogueOf({
    news: versions({ directMarketing: true, lawfulBases: ['consent', 'contract'] }),
    offers: versions({ directMarketing: true, lawfulBases: ['legitimateInterest'] }),
    analysis: versions({ lawfulBases: bases }),
  }),
);
const marketing = { kind: 'directMarketing' } as const;

describe('an objection to direct marketing (step 3f)', () => {
  it('denies, whatever the basis', () => {
    given(on(day(1), give('news')), on(day(2), object(marketing)))
      .whenAsked()
      .answers('DENY', 'OBJECTED')
      .because('e1')
      .on(null);
    given(on(day(1), assert('news')), on(day(2), object(marketing)))
      .whenAsked()
      .answers('DENY', 'OBJECTED');
    return given(on(day(1), assert('offers', { lawfulBasis: 'legitimateInterest' })), on(day(2), object(marketing)))
      .whenAsked({ purposeId: 'offers' })
      .answers('DENY', 'OBJECTED');
  });

  it('acts on purposes with that flag and no other', () =>
    given(on(day(1), give('analysis')), on(day(2), object(marketing)))
      .whenAsked({ purposeId: 'analysis' })
      .answers('PERMIT', 'PERMITTED'));

  it('acts on a purpose of which any known version ever had the flag: a revision that drops it ends no objection', () => {
    const news = versions({ directMarketing: true }, { effectiveFrom: day(5), recordedAt: day(4) });
    const dropped = decisionLanguage(catalogueOf({ news }))(on(day(1), give('news')), on(day(2), object(marketing)));
    dropped
      .whenAsked({ at: day(6) })
      .answers('DENY', 'OBJECTED')
      .because('e1');
    const surveys = versions({}, { directMarketing: true, effectiveFrom: day(9), recordedAt: day(4) });
    const added = decisionLanguage(catalogueOf({ surveys }))(on(day(1), give('surveys')), on(day(2), object(marketing)));
    added.whenAsked({ at: day(6), knownAt: day(3) }).answers('PERMIT', 'PERMITTED');
    return added.whenAsked({ at: day(6), knownAt: day(4) }).answers('DENY', 'OBJECTED');
  });

  it('acts on the purposes that it names', () =>
    given(on(day(1), give('news')), on(day(2), object({ ...marketing, purposes: ['offers'] })))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED'));

  it('counts from its receipt', () => {
    const late = on(day(5), object({ ...marketing, attribution: attributedTo('dataSubject', { receivedAt: day(3) }) }));
    const { whenAsked } = given(on(day(1), give('news')), late);
    whenAsked({ at: day(2, 23) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(3));
    return whenAsked({ at: day(3) }).answers('DENY', 'OBJECTED');
  });

  it('is ended for one purpose by the subject’s own grant, expressed after it was received, while that decides', () => {
    const objected = on(day(2), object(marketing));
    given(objected, on(day(3), give('news', { validUntil: day(9) })))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(9));
    given(objected, on(day(3), give('news', { validUntil: day(9) })))
      .whenAsked({ at: day(9) })
      .answers('DENY', 'OBJECTED');
    given(objected, on(day(3), give('news')), on(day(4), withdraw('news')))
      .whenAsked()
      .answers('DENY', 'OBJECTED');
    return given(objected, on(day(3), give('news')))
      .whenAsked({ purposeId: 'offers' })
      .answers('DENY', 'OBJECTED');
  });

  it('is not ended by a grant expressed in the moment of its receipt, or before', () => {
    const grant = on(day(2), give('news'));
    const received = (at: ReturnType<typeof day>) =>
      on(day(3), object({ ...marketing, attribution: attributedTo('dataSubject', { receivedAt: at }) }));
    given(grant, received(day(2)))
      .whenAsked()
      .answers('DENY', 'OBJECTED');
    return given(grant, received(day(1, 23)))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED');
  });

  it('is ended by withdrawing it, from the recording', () => {
    const { whenAsked } = given(on(day(1), give('news')), on(day(2), object(marketing)), on(day(5), withdrawObjection('id1')));
    whenAsked({ at: day(4) })
      .answers('DENY', 'OBJECTED')
      .flipsAt(day(5));
    return whenAsked({ at: day(5) }).answers('PERMIT', 'PERMITTED');
  });

  it('lets what is held be stored (step 3i)', () =>
    given(on(day(2), object(marketing)), hold())
      .whenAsked({ operation: 'store' })
      .answers('STORE_ONLY', 'LEGAL_HOLD'));
});

describe('an objection on grounds of a particular situation (step 3g)', () => {
  const analysis = { purposeId: 'analysis' };
  const interest = on(day(1), assert('analysis', { lawfulBasis: 'legitimateInterest' }));
  const objected = on(day(2), object());

  it('excludes legitimate interest and public task while it is pending or upheld', () => {
    given(interest).whenAsked(analysis).answers('PERMIT', 'PERMITTED').on('legitimateInterest');
    given(interest, objected).whenAsked(analysis).answers('DENY', 'OBJECTED').because('e1');
    given(on(day(1), assert('analysis', { lawfulBasis: 'publicTask' })), objected)
      .whenAsked(analysis)
      .answers('DENY', 'OBJECTED');
    return given(interest, objected, on(day(3), uphold('id1')))
      .whenAsked(analysis)
      .answers('DENY', 'OBJECTED');
  });

  it('excludes them no more once it is overridden or withdrawn, from the recording', () => {
    const { whenAsked } = given(interest, objected, on(day(5), override('id1', { receivedAt: day(4) })));
    whenAsked({ ...analysis, at: day(4) })
      .answers('DENY', 'OBJECTED')
      .flipsAt(day(5));
    whenAsked({ ...analysis, at: day(5) }).answers('PERMIT', 'PERMITTED');
    return given(interest, objected, on(day(5), withdrawObjection('id1')))
      .whenAsked(analysis)
      .answers('PERMIT', 'PERMITTED');
  });

  it('touches no other basis', () => {
    given(interest, on(day(1), give('analysis')), objected)
      .whenAsked(analysis)
      .answers('PERMIT', 'PERMITTED')
      .on('consent');
    return given(interest, on(day(1), assert('analysis')), objected)
      .whenAsked(analysis)
      .answers('PERMIT', 'PERMITTED')
      .on('contract');
  });

  it('answers OBJECTED before anything else that is missing', () =>
    given(objected, on(day(3), give('analysis')), on(day(4), withdraw('analysis')))
      .whenAsked(analysis)
      .answers('DENY', 'OBJECTED'));

  it('imposes no restriction by itself', () =>
    given(on(day(1), give('analysis')), objected)
      .whenAsked(analysis)
      .answers('PERMIT', 'PERMITTED'));
});
