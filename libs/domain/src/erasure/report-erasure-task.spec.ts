import { describe, expect, it } from '@jest/globals';
import { day, given, on } from '../testing/subject.phrases.ts';
import { anonymise, approve, assess, erase, execute, found, report, request } from '../testing/erasure.phrases.ts';

const outcomes = [...erase('email'), ...anonymise('phone')];
const executedWith = (tasks: Parameters<typeof execute>[1]) => [
  on(day(2), request()),
  on(day(3), assess('id0', outcomes)),
  approve('id0', outcomes, day(4)),
  on(day(5), execute('id0', tasks)),
];
const executed = executedWith({});
const both = executedWith({ tasks: [...['crm', 'mailer'].map((system) => ({ system, dataCategories: 'all' }) as const)] });
const backedUp = executedWith({ backupsExpireAt: day(90) });
const backups = (status: 'completed' | 'failed' = 'completed') => report('id0', status, { system: 'backups' });
const email = { dataCategories: ['email'] };

describe('a system’s report', () => {
  it('covers what is due, unless it names some', () => {
    given(executed)
      .when(report('id0', 'completed', { method: 'crypto-shredding' }))
      .records(
        {
          type: 'ErasureTaskCompleted',
          data: { erasureId: 'id0', system: 'crm', dataCategories: ['email', 'phone'], method: 'crypto-shredding' },
        },
        { type: 'DataErased', data: { erasureId: 'id0', dataCategory: 'email' } },
        { type: 'DataAnonymised', data: { erasureId: 'id0', dataCategory: 'phone' } },
        { type: 'ErasureCompleted', data: { erasureId: 'id0', previous: { state: 'executing' } } },
      );
    return given(executed)
      .when(report('id0', 'completed', email))
      .records({ type: 'ErasureTaskCompleted', data: email }, { type: 'DataErased', data: { dataCategory: 'email' } })
      .when(report('id0'))
      .records({ type: 'ErasureTaskCompleted', data: { dataCategories: ['phone'] } }, 'DataAnonymised', 'ErasureCompleted');
  });

  it('is for a system that was assigned, within its task', () => {
    given(executed)
      .when(report('id0', 'completed', { system: 'erp' }))
      .refuses('ERASURE_TASK_UNKNOWN');
    return given(executed)
      .when(report('id0', 'completed', { dataCategories: ['email', 'billing'] }))
      .refuses('OUT_OF_SCOPE');
  });

  it('brings about erasure once all tasks of the category are done', () =>
    given(both)
      .when(report('id0'))
      .records('ErasureTaskCompleted')
      .when(report('id0', 'completed', { system: 'mailer', ...email }))
      .records('ErasureTaskCompleted', { type: 'DataErased', data: { dataCategory: 'email' } })
      .when(report('id0', 'completed', { system: 'mailer' }))
      .records('ErasureTaskCompleted', 'DataAnonymised', 'ErasureCompleted'));

  it('of failure may be followed by one of completion, not the other way round', () => {
    given(executed)
      .when(report('id0', 'failed'))
      .records({ type: 'ErasureTaskFailed', data: { dataCategories: ['email', 'phone'], previous: { status: 'assigned' } } })
      .when(report('id0'))
      .records(
        { type: 'ErasureTaskCompleted', data: { previous: { status: 'failed' } } },
        'DataErased',
        'DataAnonymised',
        'ErasureCompleted',
      )
      .when(report('id0', 'failed'))
      .refuses('ERASURE_WRONG_STATE');
    return given(executed, report('id0', 'completed', email))
      .when(report('id0', 'failed', email))
      .refuses('ERASURE_WRONG_STATE')
      .when(report('id0', 'failed'))
      .records({ type: 'ErasureTaskFailed', data: { dataCategories: ['phone'] } });
  });

  it('again is nothing to record', () => {
    given(executed, report('id0')).when(report('id0')).recordsNothing();
    given(executed, report('id0', 'completed', email))
      .when(report('id0', 'completed', email))
      .recordsNothing();
    return given(executed, report('id0', 'failed')).when(report('id0', 'failed')).recordsNothing();
  });

  it('is a fact of its own where the method that failed is another', () =>
    given(executed, report('id0', 'failed', { method: 'overwriting' }))
      .when(report('id0', 'failed', { method: 'crypto-shredding' }))
      .records('ErasureTaskFailed'));

  it('shows the progress of each system', () =>
    given(both, report('id0'))
      .when(report('id0', 'failed', { system: 'mailer' }))
      .andThen((subject, now) =>
        expect(found(subject, 'id0', now).tasks).toEqual([
          { system: 'crm', dataCategories: 'all', status: 'completed' },
          { system: 'mailer', dataCategories: 'all', status: 'failed' },
        ]),
      ));

  it('counts from its recording, as does the completion', () =>
    given(executed)
      .when(on(day(9), report('id0')))
      .andThen((subject) => {
        expect(found(subject, 'id0', day(8)).state).toBe('executing');
        expect(found(subject, 'id0', day(9))).toMatchObject({ state: 'completed', since: day(9) });
      }));
});

describe('the backups', () => {
  it('keep a case pending until they are reported, where a date was given for them', () =>
    given(backedUp)
      .when(on(day(9), report('id0')))
      .records('ErasureTaskCompleted', 'DataErased', 'DataAnonymised')
      .andThen((subject, now) => expect(found(subject, 'id0', now)).toMatchObject({ state: 'backupsPending', since: day(9) }))
      .when(backups())
      .records(
        'ErasureTaskCompleted',
        { type: 'BackupsExpired', data: { erasureId: 'id0' } },
        {
          type: 'ErasureCompleted',
          data: { previous: { state: 'backupsPending' } },
        },
      ));

  it('are not reported before everything else is done', () => given(backedUp).when(backups()).refuses('ERASURE_WRONG_STATE'));

  it('are an unknown system without a date, and before the execution', () => {
    given(executed).when(backups()).refuses('ERASURE_TASK_UNKNOWN');
    return given(executed.slice(0, -1)).when(backups()).refuses('ERASURE_TASK_UNKNOWN');
  });

  it('may fail to be cleared, and be cleared later', () =>
    given(backedUp, report('id0'))
      .when(backups('failed'))
      .records('ErasureTaskFailed')
      .when(backups())
      .records('ErasureTaskCompleted', 'BackupsExpired', 'ErasureCompleted')
      .when(backups())
      .recordsNothing());
});

describe('a case of "all"', () => {
  const everything = [...erase('all'), ...anonymise('email')].toSorted((a, b) => (a.dataCategory < b.dataCategory ? -1 : 1));

  it('ends in one fact for each category by name, and one for the rest', () =>
    given(
      on(day(2), request({ dataCategories: 'all' })),
      on(day(3), assess('id0', everything)),
      approve('id0', everything, day(4)),
      on(day(5), execute('id0')),
    )
      .when(report('id0'))
      .records(
        { type: 'ErasureTaskCompleted', data: { dataCategories: 'all', except: [] } },
        { type: 'DataAnonymised', data: { dataCategory: 'email' } },
        { type: 'DataErased', data: { dataCategory: 'all', except: ['email'] } },
        'ErasureCompleted',
      ));
});
