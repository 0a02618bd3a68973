import { describe, expect, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { approve, assess, digestOf, erase, execute, report, request, withhold } from '../testing/erasure.phrases.ts';
import { assert, end } from '../testing/legal-basis.phrases.ts';
import { hold, release } from '../testing/legal-hold.phrases.ts';
import { object, override } from '../testing/objection.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { noSubject } from '../subject/subject.state.ts';
import { statusAt } from './status-at.ts';

const catalogue = catalogueOf({ news: {}, billing: versions({ lawfulBases: ['contract'] }) });
const at = (instant: ReturnType<typeof day>, ...steps: readonly Step[]) =>
  statusAt(subjectAfter(catalogue, steps).subject, catalogue, instant);

describe('a status', () => {
  it('has empty lists for a reference without facts', () =>
    expect(statusAt(noSubject, catalogue, day(1))).toEqual({
      consents: [],
      restrictions: [],
      objections: [],
      legalBases: [],
      legalHolds: [],
      erasures: [],
    }));

  it('offers commands only in a status of now', () => {
    const { subject } = subjectAfter(catalogue, on(day(2), give('news')));
    expect(statusAt(subject, catalogue, day(3)).consents[0]!.acceptedCommands).toEqual([]);
    expect(statusAt(subject, catalogue, day(3), (purposeId) => [purposeId]).consents[0]!.acceptedCommands).toEqual(['news']);
  });

  it('shows restrictions with their authorisations', () =>
    expect(
      at(day(9), on(day(2), impose({ purposes: ['news'] })), on(day(3), authorise('id0', { until: day(20), purposes: ['news'] })))
        .restrictions,
    ).toEqual([
      {
        restrictionId: 'id0',
        ground: 'accuracyContested',
        dataCategories: 'all',
        purposes: ['news'],
        state: 'imposed',
        since: day(2),
        authorisations: [{ exception: 'legalClaims', until: day(20), purposes: ['news'] }],
      },
    ]));

  it('shows objections with what overrode them', () =>
    expect(at(day(9), on(day(2), object()), on(day(3), override('id0'))).objections).toEqual([
      {
        objectionId: 'id0',
        kind: 'particularSituation',
        purposes: 'all',
        state: 'overridden',
        since: day(3),
        justificationCode: 'fraud-prevention',
      },
    ]));

  it('shows legal bases with their end', () =>
    expect(at(day(9), on(day(2), assert('billing')), on(day(5), end('id0', { receivedAt: day(4) }))).legalBases).toEqual([
      {
        legalBasisId: 'id0',
        purposeId: 'billing',
        lawfulBasis: 'contract',
        validFrom: day(2),
        justificationCode: 'order:open',
        state: 'ended',
        since: day(4),
        until: day(4),
      },
    ]));

  it('shows legal holds with their review', () =>
    expect(at(day(9), on(day(2), hold({ reviewAt: day(30) }))).legalHolds).toEqual([
      {
        legalHoldId: 'id0',
        dataCategories: 'all',
        legalReference: '402-FZ/29',
        reviewAt: day(30),
        state: 'placed',
        since: day(2),
      },
    ]));

  it('keeps closed entries, with their state', () => {
    const closed = at(day(9), impose(), announce('id0'), lift('id0'), hold(), release('id3'));
    expect(closed).toMatchObject({ restrictions: [{ state: 'lifted' }], legalHolds: [{ state: 'released' }] });
  });

  it('shows an erasure with its outcomes, tasks and what is suspended', () => {
    const outcomes = [withhold('billing', day(90)), ...erase('email', 'phone')];
    const { erasures } = at(
      day(9),
      on(day(1), hold({ dataCategories: ['phone'] })),
      on(day(2), request({ dataCategories: ['billing', 'email', 'phone'] })),
      on(day(3), assess('id1', outcomes)),
      approve('id1', outcomes, day(4)),
      on(day(5), execute('id1', { backupsExpireAt: day(60) })),
      on(day(6), report('id1')),
    );
    expect(erasures).toEqual([
      {
        erasureId: 'id1',
        dataCategories: ['billing', 'email', 'phone'],
        ground: 'noLongerNecessary',
        state: 'executing',
        since: day(5),
        outcomes,
        assessmentDigest: digestOf('id1', outcomes),
        suspended: ['phone'],
        due: [],
        tasks: [{ system: 'crm', dataCategories: 'all', status: 'assigned' }],
        dueAt: expect.any(String),
        backupsExpireAt: day(60),
      },
    ]);
  });

  it('shows what was so at another instant', () => {
    const steps = [on(day(2), hold()), on(day(5), release('id0'))];
    expect(at(day(1), ...steps).legalHolds).toEqual([]);
    expect(at(day(4), ...steps).legalHolds).toMatchObject([{ state: 'placed', since: day(2) }]);
    expect(at(day(5), ...steps).legalHolds).toMatchObject([{ state: 'released', since: day(5) }]);
  });
});
