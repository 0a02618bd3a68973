import { describe, expect, it } from '@jest/globals';
import { day, given, on } from '../testing/subject.phrases.ts';
import { anonymise, approve, assess, erase, execute, found, request, withhold } from '../testing/erasure.phrases.ts';

const approvedWith = (outcomes = erase('email', 'phone'), dataCategories: readonly string[] | 'all' = ['email', 'phone']) => [
  on(day(2), request({ dataCategories })),
  on(day(3), assess('id0', outcomes)),
  approve('id0', outcomes, day(4)),
];
const crm = { system: 'crm', dataCategories: ['email'] };
const mailer = { system: 'mailer', dataCategories: ['phone'] };
const theRest = { dataCategory: 'all', outcome: 'erase' } as const;

describe('executing an erasure', () => {
  it('fences first, then assigns each system what to destroy', () =>
    given(approvedWith())
      .when(on(day(5), execute('id0', { tasks: [crm, mailer], backupsExpireAt: day(90) })))
      .records(
        { type: 'SubjectFenced', data: { erasureId: 'id0', dataCategories: ['email', 'phone'] } },
        {
          type: 'ErasureTaskAssigned',
          data: { erasureId: 'id0', ...crm, backupsExpireAt: day(90), previous: { state: 'approved' } },
        },
        { type: 'ErasureTaskAssigned', data: { ...mailer, previous: { state: 'executing' } } },
      )
      .andThen((subject, now) =>
        expect(found(subject, 'id0', now)).toMatchObject({ state: 'executing', since: day(5), backupsExpireAt: day(90) }),
      ));

  it('fences every withheld category as well', () =>
    given(approvedWith([...erase('email'), withhold('phone')]))
      .when(on(day(5), execute('id0', { tasks: [crm] })))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['email', 'phone'] } }, 'ErasureTaskAssigned'));

  it('fences all but nothing, where "all" is erased', () =>
    given(approvedWith([theRest, withhold('billing')].toSorted(byCategory), 'all'))
      .when(on(day(5), execute('id0')))
      .records({ type: 'SubjectFenced', data: { dataCategories: 'all', except: [] } }, 'ErasureTaskAssigned'));

  it('names at least one system for each category to destroy', () => {
    given(approvedWith())
      .when(on(day(5), execute('id0', { tasks: [crm] })))
      .refuses('ERASURE_INCOMPLETE_ASSIGNMENT');
    given(approvedWith([...erase('email'), ...anonymise('phone')]))
      .when(on(day(5), execute('id0', { tasks: [crm] })))
      .refuses('ERASURE_INCOMPLETE_ASSIGNMENT');
    return given(approvedWith([...erase('email'), withhold('phone')]))
      .when(on(day(5), execute('id0', { tasks: [crm] })))
      .records('SubjectFenced', 'ErasureTaskAssigned');
  });

  it('names a task of "all" where "all" is destroyed: no list is ever complete', () => {
    given(approvedWith([theRest], 'all'))
      .when(on(day(5), execute('id0', { tasks: [{ system: 'crm', dataCategories: ['email', 'phone'] }] })))
      .refuses('ERASURE_INCOMPLETE_ASSIGNMENT');
    return given(approvedWith())
      .when(on(day(5), execute('id0', { tasks: [{ system: 'crm', dataCategories: 'all' }] })))
      .records('SubjectFenced', 'ErasureTaskAssigned');
  });

  it('assigns nothing that is withheld or outside the case, and nothing to the backups', () => {
    for (const tasks of [
      [{ system: 'crm', dataCategories: ['email', 'phone'] }],
      [crm, { system: 'erp', dataCategories: ['billing'] }],
      [crm, { system: 'backups', dataCategories: ['email'] }],
    ]) {
      given(approvedWith([...erase('email'), withhold('phone')]))
        .when(on(day(5), execute('id0', { tasks })))
        .refuses('OUT_OF_SCOPE');
    }
  });

  it('expects the backups to expire later', () =>
    given(approvedWith())
      .when(on(day(5), execute('id0', { backupsExpireAt: day(5) })))
      .refuses('INTERVAL_INVALID'));

  it('fences no category again that another case has fenced since this one was requested', () => {
    const other = [
      on(day(2, 1), request({ dataCategories: ['email'] })),
      on(day(3, 1), assess('id1', erase('email'))),
      approve('id1', erase('email'), day(4, 1)),
      on(day(4, 2), execute('id1', { tasks: [crm] })),
    ];
    const [requested, ...rest] = approvedWith();
    given(requested!, other, rest)
      .when(on(day(5), execute('id0', { tasks: [crm, mailer] })))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['phone'] } }, 'ErasureTaskAssigned', 'ErasureTaskAssigned');
    return given(requested!, other, on(day(6), request({ dataCategories: ['email'] })), on(day(7), assess('id6', erase('email'))))
      .when(approve('id6', erase('email'), day(8)))
      .records('ErasureApproved')
      .when(on(day(9), execute('id6', { tasks: [crm] })))
      .records({ type: 'SubjectFenced', data: { dataCategories: ['email'] } }, 'ErasureTaskAssigned');
  });

  it('comes too early before anything is decided about the request: its categories are no matter out of scope', () => {
    const asked = on(day(2), request({ dataCategories: ['email'] }));
    given(asked)
      .when(execute('id0', { tasks: [crm] }))
      .refuses('ERASURE_WRONG_STATE');
    return given(asked)
      .when(execute('id0', { tasks: [mailer] }))
      .refuses('OUT_OF_SCOPE');
  });

  it('again is nothing to record, with other tasks it is refused', () => {
    const executed = [...approvedWith(), on(day(5), execute('id0', { tasks: [crm, mailer] }))];
    given(executed)
      .when(execute('id0', { tasks: [mailer, crm] }))
      .recordsNothing();
    given(executed).when(execute('id0')).refuses('ERASURE_WRONG_STATE');
    return given(executed)
      .when(execute('id0', { tasks: [crm, mailer], backupsExpireAt: day(90) }))
      .refuses('ERASURE_WRONG_STATE');
  });
});

const byCategory = (a: { dataCategory: string }, b: { dataCategory: string }) => (a.dataCategory < b.dataCategory ? -1 : 1);
