import { describe } from '@jest/globals';
import { exhausts } from '../subject/state-table.spec-language.ts';
import { day, given, on } from '../subject/subject.spec-language.ts';
import { approve, assess, erase, execute, report, request, withhold } from './erasure.spec-language.ts';

const requested = [on(day(2), request())];
const accepted = [...requested, on(day(3), assess('id0'))];
const partly = [...erase('email'), withhold('phone')];
const refused = [...requested, on(day(3), assess('id0', [withhold('email'), withhold('phone')]))];
const approved = [...accepted, approve('id0', undefined, day(4))];
const executing = [...approved, on(day(5), execute('id0', { backupsExpireAt: day(90) }))];
const backupsPending = [...executing, on(day(6), report('id0'))];
const completed = [...backupsPending, on(day(7), report('id0', 'completed', { system: 'backups' }))];

const another = [...erase('email'), withhold('phone')];
const approvalOf = (outcomes?: ReturnType<typeof erase>) => approve('id0', outcomes, day(9));

describe('an erasure, state by state', () =>
  exhausts(
    given,
    {
      unknown: [],
      requested,
      accepted,
      partlyAccepted: [...requested, on(day(3), assess('id0', partly))],
      refused,
      approved,
      executing,
      backupsPending,
      completed,
    },
    {
      request: on(day(9), request()),
      assess: on(day(9), assess('id0', another)),
      approve: approvalOf(),
      'approve another': approvalOf(erase('email')),
      execute: on(day(9), execute('id0')),
      'report done': on(day(9), report('id0')),
      'report failed': on(day(9), report('id0', 'failed')),
      'report backups': on(day(9), report('id0', 'completed', { system: 'backups' })),
    },
    {
      unknown: {
        request: 'ErasureRequested',
        assess: 'ERASURE_UNKNOWN',
        approve: 'ERASURE_UNKNOWN',
        'approve another': 'ERASURE_UNKNOWN',
        execute: 'ERASURE_UNKNOWN',
        'report done': 'ERASURE_UNKNOWN',
        'report failed': 'ERASURE_UNKNOWN',
        'report backups': 'ERASURE_UNKNOWN',
      },
      requested: { ...unapproved(), assess: 'ErasurePartlyAccepted', execute: 'ERASURE_WRONG_STATE' },
      accepted: {
        ...unapproved(),
        assess: 'ErasurePartlyAccepted',
        approve: 'ErasureApproved',
        'approve another': 'ASSESSMENT_CHANGED',
        execute: 'ERASURE_WRONG_STATE',
      },
      partlyAccepted: {
        ...unapproved(),
        assess: 'nothing',
        approve: 'ASSESSMENT_CHANGED',
        'approve another': 'ASSESSMENT_CHANGED',
        execute: 'ERASURE_WRONG_STATE',
      },
      refused: { ...unapproved(), assess: 'ErasurePartlyAccepted', execute: 'ERASURE_WRONG_STATE' },
      approved: {
        ...unapproved(),
        assess: 'ERASURE_WRONG_STATE',
        approve: 'nothing',
        execute: ['SubjectFenced', 'ErasureTaskAssigned'],
      },
      executing: {
        ...afterExecution(),
        'report done': ['ErasureTaskCompleted', 'DataErased', 'DataErased'],
        'report failed': 'ErasureTaskFailed',
        'report backups': 'ERASURE_WRONG_STATE',
      },
      backupsPending: {
        ...afterExecution(),
        'report done': 'nothing',
        'report failed': 'ERASURE_WRONG_STATE',
        'report backups': ['ErasureTaskCompleted', 'BackupsExpired', 'ErasureCompleted'],
      },
      completed: {
        ...afterExecution(),
        'report done': 'nothing',
        'report failed': 'ERASURE_WRONG_STATE',
        'report backups': 'nothing',
      },
    },
  ));

/** Nothing may be approved before it is accepted, and no system may report before it was told. */
function unapproved() {
  return {
    request: 'ErasureRequested',
    approve: 'ERASURE_WRONG_STATE',
    'approve another': 'ERASURE_WRONG_STATE',
    'report done': 'ERASURE_TASK_UNKNOWN',
    'report failed': 'ERASURE_TASK_UNKNOWN',
    'report backups': 'ERASURE_TASK_UNKNOWN',
  } as const;
}

/** What was executed is not assessed, approved or executed again, save that the same again is nothing to record. */
function afterExecution() {
  return {
    request: 'ErasureRequested',
    assess: 'ERASURE_WRONG_STATE',
    approve: 'nothing',
    'approve another': 'ERASURE_WRONG_STATE',
    execute: 'ERASURE_WRONG_STATE',
  } as const;
}
