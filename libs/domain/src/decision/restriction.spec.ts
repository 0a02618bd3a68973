import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give, renew, withdraw } from '../testing/consent.phrases.ts';
import { approve, assess, erase, execute, request, withdrawRequest, withhold } from '../testing/erasure.phrases.ts';
import { assert } from '../testing/legal-basis.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import { day, on, attributedTo } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions({ dataCategories: categories('email', 'phone'), lawfulBases: ['consent', 'contract'], directMarketing: true }),
    other: versions({ dataCategories: categories('email') }),
  }),
);
const granted = on(day(1), give('news', { validUntil: day(60) }));
const restricted = on(day(3), impose());

describe('a restriction (step 3e)', () => {
  it('denies everything but storing, from its receipt until it is lifted', () => {
    const { whenAsked } = given(granted, restricted, on(day(5), announce('id1')), on(day(8), lift('id1')));
    whenAsked({ at: day(2, 23) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(3));
    whenAsked({ at: day(3) })
      .answers('DENY', 'RESTRICTED')
      .because('e1')
      .flipsAt(day(8));
    whenAsked({ at: day(6), operation: 'store' })
      .answers('STORE_ONLY', 'RESTRICTED')
      .on(null);
    return whenAsked({ at: day(8) }).answers('PERMIT', 'PERMITTED');
  });

  it('stands in the way of the categories and purposes that it names', () => {
    const narrow = on(day(3), impose({ dataCategories: ['email'], purposes: ['news'] }));
    given(granted, narrow)
      .whenAsked()
      .perCategory({ email: ['DENY', 'RESTRICTED'], phone: ['PERMIT', 'PERMITTED'] });
    return given(on(day(1), give('other')), narrow)
      .whenAsked({ purposeId: 'other' })
      .answers('PERMIT', 'PERMITTED');
  });

  it('is a union: lifting one leaves the others', () =>
    given(granted, restricted, impose({ dataCategories: ['email'] }), announce('id1'), lift('id1'))
      .whenAsked({ dataCategories: ['email'] })
      .answers('DENY', 'RESTRICTED')
      .because('e2'));
});

describe('an exception of Art. 18(2)', () => {
  const authorised = on(day(4), authorise('id1', { until: day(20) }));
  const claims = { exception: 'legalClaims' } as const;

  it('goes on where it is asked for and authorised, until its end', () => {
    const { whenAsked } = given(granted, restricted, authorised);
    whenAsked(claims).answers('PERMIT_EXEMPT', 'legalClaims').on('consent').because('e2', 'e0').flipsAt(day(20));
    whenAsked({ ...claims, at: day(20) }).answers('DENY', 'RESTRICTED');
    whenAsked({ exception: 'publicInterest' }).answers('DENY', 'RESTRICTED');
    whenAsked({ exception: 'archiving' }).answers('DENY', 'RESTRICTED');
    return whenAsked().answers('DENY', 'RESTRICTED');
  });

  it('is no basis: where none is left it is denied as restricted', () => {
    given(restricted, on(day(4), authorise('id0')))
      .whenAsked(claims)
      .answers('DENY', 'RESTRICTED')
      .because('e0');
    return given(granted, restricted, authorised, on(day(5), withdraw('news')))
      .whenAsked(claims)
      .answers('DENY', 'RESTRICTED');
  });

  it('serves any basis that is left', () =>
    given(on(day(1), assert('news')), restricted, authorised)
      .whenAsked(claims)
      .answers('PERMIT_EXEMPT', 'legalClaims')
      .on('contract'));

  it('must be authorised under every restriction in the way', () => {
    const second = on(day(5), impose({ dataCategories: ['email'] }));
    given(granted, restricted, authorised, second)
      .whenAsked(claims)
      .answers('DENY', 'RESTRICTED')
      .perCategory({ email: ['DENY', 'RESTRICTED'], phone: ['PERMIT_EXEMPT', 'legalClaims'] });
    return given(granted, restricted, authorised, second, on(day(6), authorise('id3')))
      .whenAsked(claims)
      .answers('PERMIT_EXEMPT', 'legalClaims');
  });

  it('serves the purposes that the authorisation names', () =>
    given(granted, restricted, on(day(4), authorise('id1', { purposes: ['other'] })))
      .whenAsked(claims)
      .answers('DENY', 'RESTRICTED'));

  it('does not help against an objection to direct marketing', () =>
    given(granted, restricted, authorised, object({ kind: 'directMarketing' }))
      .whenAsked(claims)
      .answers('DENY', 'OBJECTED'));
});

describe('the consent of Art. 18(2)', () => {
  const authorised = on(day(4), authorise('id1', { exception: 'subjectConsent' }));
  const anew = on(day(5), give('news', { validUntil: day(60) }));

  it('opens the gate, asked for or not, where it was expressed after the restriction was received', () => {
    const { whenAsked } = given(granted, restricted, authorised, anew);
    whenAsked().answers('PERMIT_EXEMPT', 'subjectConsent').on('consent').because('e2', 'e3');
    return whenAsked({ exception: 'subjectConsent' }).answers('PERMIT_EXEMPT', 'subjectConsent');
  });

  it('does not open it where it was expressed before, or in that very moment', () => {
    given(granted, restricted, authorised).whenAsked().answers('DENY', 'RESTRICTED');
    const received = on(day(6), impose({ attribution: attributedTo('dataSubject', { receivedAt: day(5) }) }));
    return given(granted, anew, received, on(day(7), authorise('id2', { exception: 'subjectConsent' })))
      .whenAsked()
      .answers('DENY', 'RESTRICTED');
  });

  it('is not a renewal of an earlier one: that was expressed before', () =>
    given(granted, restricted, authorised, on(day(6), renew('news', { validUntil: day(90) })))
      .whenAsked()
      .answers('DENY', 'RESTRICTED'));

  it('must be authorised', () => given(granted, restricted, anew).whenAsked().answers('DENY', 'RESTRICTED'));

  it('is then the only basis that counts', () => {
    const contract = on(day(1), assert('news'));
    const narrow = on(day(5), give('news', { dataCategories: ['email'] }));
    return given(contract, restricted, authorised, narrow)
      .whenAsked()
      .perCategory({ email: ['PERMIT_EXEMPT', 'subjectConsent'], phone: ['DENY', 'RESTRICTED'] });
  });

  it('must come after every restriction in the way', () =>
    given(
      granted,
      restricted,
      authorised,
      anew,
      on(day(6), impose()),
      on(day(7), authorise('id4', { exception: 'subjectConsent' })),
    )
      .whenAsked()
      .answers('DENY', 'RESTRICTED'));
});

describe('an accepted erasure that is not fenced yet (step 3d)', () => {
  const outcomes = [...erase('email'), withhold('phone')];
  const accepted = [on(day(3), request()), on(day(4), assess('id1', outcomes))];

  it('counts as a restriction of what is to be destroyed, from the acceptance on', () => {
    const { whenAsked } = given(granted, accepted);
    whenAsked({ at: day(3, 23) })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(4));
    whenAsked()
      .perCategory({ email: ['DENY', 'RESTRICTED'], phone: ['PERMIT', 'PERMITTED'] })
      .because('e2');
    return whenAsked({ operation: 'store', dataCategories: ['email'] }).answers('STORE_ONLY', 'RESTRICTED');
  });

  it('restricts nothing once the request is withdrawn, and destroys nothing', () => {
    const approved = [...accepted, approve('id1', outcomes, day(5)), on(day(6), withdrawRequest('id1'))];
    const { whenAsked } = given(granted, approved);
    whenAsked({ at: day(5, 1), dataCategories: ['email'] })
      .answers('DENY', 'RESTRICTED')
      .flipsAt(day(6));
    whenAsked({ at: day(6) }).answers('PERMIT', 'PERMITTED');
    whenAsked({ at: day(5, 1), dataCategories: ['email'], operation: 'erase' })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(6));
    return whenAsked({ at: day(6), dataCategories: ['email'], operation: 'erase' }).answers('DENY', 'NO_ERASURE_CASE');
  });

  it('does not restrict before it is accepted, nor once it is refused', () => {
    given(granted, accepted.slice(0, 1)).whenAsked().answers('PERMIT', 'PERMITTED');
    return given(granted, accepted, on(day(5), assess('id1', [withhold('email'), withhold('phone')])))
      .whenAsked()
      .answers('PERMIT', 'PERMITTED');
  });

  it('has no exception, be it authorised', () => {
    const { whenAsked } = given(
      granted,
      accepted,
      on(day(5), impose()),
      authorise('id3'),
      authorise('id3', { exception: 'subjectConsent' }),
      give('news'),
    );
    whenAsked({ exception: 'legalClaims', dataCategories: ['email'] }).answers('DENY', 'RESTRICTED');
    return whenAsked({ dataCategories: ['phone'] }).answers('PERMIT_EXEMPT', 'subjectConsent');
  });

  it('goes on for what is suspended: it never returns to ordinary use', () =>
    given(
      granted,
      on(day(2), hold({ dataCategories: ['email'] })),
      on(day(3), request()),
      on(day(4), assess('id2', erase('email', 'phone'))),
      approve('id2', erase('email', 'phone'), day(5)),
      on(day(6), execute('id2')),
      on(day(7), give('news', { dataCategories: ['email'] })),
    )
      .whenAsked({ dataCategories: ['email'] })
      .answers('DENY', 'RESTRICTED'));
});
