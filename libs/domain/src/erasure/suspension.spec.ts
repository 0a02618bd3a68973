import { describe, expect, it } from '@jest/globals';
import { hold, holdByCounsel, release } from '../testing/legal-hold.phrases.ts';
import { announce, impose, lift } from '../testing/restriction.phrases.ts';
import { day, given, on, attributedTo, type Step } from '../testing/subject.phrases.ts';
import { approve, assess, erase, execute, found, report, request, withhold } from '../testing/erasure.phrases.ts';

const emailHeld = holdByCounsel(day(1), { dataCategories: ['email'] });
const emailRestricted = on(day(1), impose({ dataCategories: ['email'], ground: 'neededForLegalClaims' }));
const byController = { attribution: attributedTo('dataController', { id: 'desk' }) };

/** The case `id1`, by default of e-mail and phone, up to its approval. */
const approvedCase = (body: Parameters<typeof request>[0] = {}, outcomes = erase('email', 'phone')): Step[] => [
  on(day(2), request(body)),
  on(day(3), assess('id1', outcomes)),
  approve('id1', outcomes, day(4)),
];
const executedCase = (...more: Parameters<typeof approvedCase>) => [...approvedCase(...more), on(day(5), execute('id1'))];
const fencesPhone = { type: 'SubjectFenced', data: { dataCategories: ['phone'] } } as const;
const fencesEmail = { type: 'SubjectFenced', data: { erasureId: 'id1', dataCategories: ['email'] } } as const;

describe('executing under a legal hold', () => {
  it('leaves the held category suspended, which the case shows before and after', () =>
    given(emailHeld, approvedCase())
      .when(on(day(4, 1), hold({ dataCategories: ['billing'] })))
      .andThen((subject, now) => expect(found(subject, 'id1', now).suspended).toEqual(['email']))
      .when(on(day(5), execute('id1')))
      .records(fencesPhone, 'ErasureTaskAssigned')
      .andThen((subject, now) => expect(found(subject, 'id1', now)).toMatchObject({ state: 'executing', suspended: ['email'] })));

  it('fences nothing where everything is held, and assigns all the same', () =>
    given(on(day(1), hold()), approvedCase())
      .when(on(day(5), execute('id1')))
      .records('ErasureTaskAssigned')
      .andThen((subject, now) => expect(found(subject, 'id1', now).suspended).toEqual(['email', 'phone'])));

  it('fences a withheld category though it is held: it is not to be destroyed', () =>
    given(emailHeld, approvedCase({}, [withhold('email'), ...erase('phone')]))
      .when(on(day(5), execute('id1')))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['email', 'phone'] } }, 'ErasureTaskAssigned'));

  it('of "all" suspends what is held by name, and fences the rest', () =>
    given(emailHeld, approvedCase({ dataCategories: 'all' }, erase('all')))
      .when(on(day(5), execute('id1')))
      .records({ type: 'SubjectFenced', data: { dataCategories: 'all', except: ['email'] } }, 'ErasureTaskAssigned')
      .andThen((subject, now) => expect(found(subject, 'id1', now).suspended).toEqual(['email'])));
});

describe('executing under a restriction', () => {
  it('suspends what the subject needs kept, on any ground and for any purposes', () =>
    given(emailRestricted, approvedCase(byController))
      .when(on(day(5), execute('id1')))
      .records(fencesPhone, 'ErasureTaskAssigned'));

  it('suspends nothing where the subject’s own side requested the erasure later', () =>
    given(emailRestricted, approvedCase())
      .when(on(day(5), execute('id1')))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['email', 'phone'] } }, 'ErasureTaskAssigned'));

  it('suspends where it was received after the request, however early it is recorded', () => {
    const requested = on(day(2), request({ attribution: attributedTo('dataSubject', { receivedAt: day(1) }) }));
    const restricted = on(day(1, 12), impose({ dataCategories: ['email'] }));
    return given(restricted, requested, on(day(3), assess('id1')), approve('id1', undefined, day(4)))
      .when(on(day(5), execute('id1')))
      .records(fencesPhone, 'ErasureTaskAssigned');
  });

  it('suspends where one letter asked for both: what is received at once is not later', () => {
    const restricted = on(
      day(1, 6),
      impose({ dataCategories: ['email'], attribution: attributedTo('dataSubject', { receivedAt: day(1) }) }),
    );
    const requested = on(day(2), request({ attribution: attributedTo('dataSubject', { receivedAt: day(1) }) }));
    return given(restricted, requested, on(day(3), assess('id1')), approve('id1', undefined, day(4)))
      .when(on(day(5), execute('id1')))
      .records(fencesPhone, 'ErasureTaskAssigned');
  });

  it.each(['parentOfDataSubject', 'guardianOfDataSubject', 'representative'] as const)(
    'counts the %s to the subject’s own side',
    (role) =>
      given(emailRestricted, approvedCase({ attribution: attributedTo(role) }))
        .when(on(day(5), execute('id1')))
        .records({ type: 'SubjectFenced', data: { dataCategories: ['email', 'phone'] } }, 'ErasureTaskAssigned'),
  );

  it('suspends nothing once it is lifted', () =>
    given(emailRestricted, announce('id0'), lift('id0'))
      .when(on(day(2), request(byController)))
      .andThen((subject, now) => expect(found(subject, 'id3', now).suspended).toEqual([])));
});

describe('a report on what is suspended', () => {
  const suspended = [emailHeld, executedCase()].flat();

  it('is refused', () => {
    given(suspended)
      .when(report('id1', 'completed', { dataCategories: ['email'] }))
      .refuses('HELD');
    return given(suspended)
      .when(report('id1', 'failed', { dataCategories: ['email', 'phone'] }))
      .refuses('HELD');
  });

  it('is not meant by one that names no category: it covers what is due', () =>
    given(suspended)
      .when(report('id1'))
      .records({ type: 'ErasureTaskCompleted', data: { dataCategories: ['phone'] } }, 'DataErased')
      .andThen((subject, now) => expect(found(subject, 'id1', now).state).toBe('executing'))
      .when(report('id1'))
      .recordsNothing());

  it('is refused where everything is suspended', () =>
    given(on(day(1), hold()), executedCase())
      .when(report('id1'))
      .refuses('HELD'));
});

describe('what comes after the fence', () => {
  it.each([
    ['a hold', hold({ dataCategories: ['email'] }), 'LegalHoldPlaced'],
    ['a restriction', impose({ dataCategories: ['email'], ground: 'neededForLegalClaims' }), 'RestrictionImposed'],
  ] as const)('%s suspends nothing: a report of what was destroyed is recorded', (_, command, type) =>
    given(on(day(1), hold({ dataCategories: ['billing'] })), executedCase())
      .when(on(day(6), command))
      .records(type)
      .andThen((subject, now) => expect(found(subject, 'id1', now).suspended).toEqual([]))
      .when(on(day(7), report('id1', 'completed', { dataCategories: ['email'] })))
      .records('ErasureTaskCompleted', 'DataErased'),
  );
});

describe('a category that one case suspends and another withholds', () => {
  const outcomes = [withhold('email'), ...erase('phone')];
  const keeping = (at: number, id: string) => [on(day(at, 1), assess(id, outcomes)), approve(id, outcomes, day(at, 2))];
  const twoCases = [emailHeld, executedCase(), on(day(6), request()), keeping(7, 'id6'), on(day(8), execute('id6'))].flat();

  it('stays suspended: a fence that withholds ends no suspension elsewhere', () =>
    given(twoCases)
      .when(report('id1', 'completed', { dataCategories: ['email'] }))
      .refuses('HELD')
      .andThen((subject, now) => {
        expect(found(subject, 'id1', now)).toMatchObject({ state: 'executing', suspended: ['email'] });
        expect(found(subject, 'id6', now)).toMatchObject({ suspended: [] });
      }));

  it('is fenced to be destroyed when the hold is released', () =>
    given(twoCases)
      .when(release('id0'))
      .records('LegalHoldReleased', fencesEmail)
      .when(report('id1', 'completed', { dataCategories: ['email'] }))
      .records('ErasureTaskCompleted', 'DataErased'));

  it('is fenced by each case that withholds it, and by no case once another one destroys it', () => {
    const both = [on(day(2), request()), on(day(2, 1), request()), keeping(3, 'id0'), keeping(4, 'id1')].flat();
    given(both, on(day(5), execute('id0')))
      .when(on(day(6), execute('id1')))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['email'] } }, 'ErasureTaskAssigned');
    const destroyed = [on(day(3), assess('id0')), approve('id0', undefined, day(3, 1)), on(day(5), execute('id0'))];
    return given(on(day(2), request()), on(day(2, 1), request()), destroyed, keeping(6, 'id1'))
      .when(on(day(7), execute('id1')))
      .records('ErasureTaskAssigned');
  });
});

describe('releasing a hold', () => {
  const suspended = [emailHeld, executedCase(), on(day(6), report('id1'))].flat();

  it('fences the suspended category in the same append and makes its tasks due: it finishes the erasure', () =>
    given(suspended)
      .when(release('id0'))
      .records('LegalHoldReleased', fencesEmail)
      .andThen((subject, now) => expect(found(subject, 'id1', now).suspended).toEqual([]))
      .when(report('id1'))
      .records({ type: 'ErasureTaskCompleted', data: { dataCategories: ['email'] } }, 'DataErased', 'ErasureCompleted'));

  it('fences nothing while another hold, or a restriction, keeps the category', () => {
    given(emailHeld, executedCase(), hold({ dataCategories: ['email'] }))
      .when(release('id0'))
      .records('LegalHoldReleased');
    return given(emailHeld, executedCase(), impose({ dataCategories: ['email'] }))
      .when(release('id0'))
      .records('LegalHoldReleased');
  });

  it.each([
    ['token', 'olga', 'counsel'],
    ['actor', 'counsel', 'olga'],
  ])('that lets data be destroyed needs another %s than the one who placed it', (_, id, sub) =>
    given(suspended)
      .when(on(day(7), release('id0', { id }), { sub, roles: ['operator'] }))
      .refuses('APPROVER_NOT_INDEPENDENT'),
  );

  it('that lets nothing be destroyed needs nobody else', () =>
    given(emailHeld, approvedCase())
      .when(on(day(7), release('id0', { id: 'counsel' }), { sub: 'counsel', roles: ['operator'] }))
      .records('LegalHoldReleased'));

  it('fences nothing for a case that was not executed', () =>
    given(emailHeld, approvedCase()).when(release('id0')).records('LegalHoldReleased'));

  it('fences a category once, though two cases wait for it', () => {
    const second = [
      on(day(6), request({ dataCategories: ['email'] })),
      on(day(7), assess('id6', erase('email'))),
      approve('id6', erase('email'), day(8)),
      on(day(9), execute('id6')),
    ];
    return given(emailHeld, executedCase(), second)
      .when(release('id0'))
      .records('LegalHoldReleased', fencesEmail)
      .andThen((subject, now) =>
        expect(found(subject, 'id6', now)).toMatchObject({ suspended: [], kept: { dataCategories: [] } }),
      );
  });
});

describe('lifting a restriction', () => {
  it('fences the suspended category in the same append', () =>
    given(emailRestricted, executedCase(byController), announce('id0'))
      .when(lift('id0'))
      .records('RestrictionLifted', fencesEmail));

  it('fences nothing while a hold keeps the category', () =>
    given(emailRestricted, executedCase(byController), hold(), announce('id0')).when(lift('id0')).records('RestrictionLifted'));
});
