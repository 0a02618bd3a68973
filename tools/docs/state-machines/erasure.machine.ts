import { erasureCases, type ErasureCase, type SubjectCommand } from '#domain';
import { hourOf, attributedTo, step, unknown, type Machine, type Rows } from './machine.ts';

const byController = attributedTo('dataController');
const erasureId = 'id0';

type Outcomes = Extract<SubjectCommand, { type: 'AssessErasure' }>['outcomes'];
const eraseAll: Outcomes = ['email', 'phone'].map((dataCategory) => ({ dataCategory, outcome: 'erase' }));
const withhold = (dataCategory: string): Outcomes[number] => ({ dataCategory, outcome: 'withhold', exemption: 'legalClaims' });
const partly: Outcomes = [eraseAll[0]!, withhold('phone')];
const nothing: Outcomes = [withhold('email'), withhold('phone')];

const request = (hour: number) =>
  step(hour, {
    type: 'RequestErasure',
    attribution: attributedTo('dataSubject'),
    dataCategories: ['email', 'phone'],
    ground: 'objected',
  });
const assess = (hour: number, outcomes: Outcomes) =>
  step(hour, { type: 'AssessErasure', attribution: byController, erasureId, outcomes });
const approve = (hour: number, outcomes: Outcomes, id = 'chief') =>
  step(
    hour,
    { type: 'ApproveErasure', attribution: attributedTo('dataController', id), erasureId, assessmentDigest: digestOf(outcomes) },
    id,
  );
const execute = (hour: number) =>
  step(hour, {
    type: 'ExecuteErasure',
    attribution: byController,
    erasureId,
    tasks: [{ system: 'crm', dataCategories: 'all' }],
    backupsExpireAt: hourOf(1000),
  });
const report = (hour: number, system: string, status: 'completed' | 'failed' = 'completed') =>
  step(hour, { type: 'ReportErasureTask', attribution: byController, erasureId, system, status });

/** As the context that the machines decide with computes it. */
const digestOf = (outcomes: Outcomes): string => JSON.stringify({ erasureId, outcomes });

const withdraw = (hour: number) =>
  step(hour, { type: 'WithdrawErasureRequest', attribution: attributedTo('dataSubject'), erasureId });

const requested = [request(1)];
const accepted = [...requested, assess(2, eraseAll)];
const approved = [...accepted, approve(3, eraseAll)];
const executing = [...approved, execute(4)];
const backupsPending = [...executing, report(5, 'crm')];

export const erasureMachine: Machine = {
  title: 'Erasure',
  summary:
    'Each request is a case of its own. It is assessed until it is approved, approved by a second person, executed once; until then the subject may take it back.',
  states: {
    unknown,
    requested,
    accepted,
    partlyAccepted: [...requested, assess(2, partly)],
    refused: [...requested, assess(2, nothing)],
    approved,
    executing,
    'executing, a task has failed': [...executing, report(5, 'crm', 'failed')],
    backupsPending,
    completed: [...backupsPending, report(6, 'backups')],
    withdrawn: [...accepted, withdraw(3)],
  } satisfies Rows<ErasureCase['state']>,
  commands: {
    RequestErasure: request(9),
    WithdrawErasureRequest: withdraw(9),
    'AssessErasure, all erased': assess(9, eraseAll),
    'AssessErasure, one withheld': assess(9, partly),
    'AssessErasure, all withheld': assess(9, nothing),
    'ApproveErasure, all erased': approve(9, eraseAll),
    'ApproveErasure, one withheld': approve(9, partly),
    'ApproveErasure by the assessor': approve(9, eraseAll, 'otto'),
    ExecuteErasure: execute(9),
    'ReportErasureTask, completed': report(9, 'crm'),
    'ReportErasureTask, failed': report(9, 'crm', 'failed'),
    'ReportErasureTask of the backups': report(9, 'backups'),
  },
  stateOf: (subject, time) => erasureCases(subject, time)[0]?.state ?? 'unknown',
};
