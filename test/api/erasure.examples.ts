import { hoursAhead } from '#testing';
import { approvedErasure, executedErasure } from '../support/erasures.ts';
import type { Callers, Person } from '../support/callers.ts';
import { recorded } from '../support/expected-answers.ts';
import type { CommandExample } from './command-example.ts';

const at = '/v1/subjects/:subjectRef/erasures';
const outcomes = [{ dataCategory: 'all', outcome: 'erase' }];

async function requested({ service }: Callers, { path }: Person): Promise<string> {
  const { erasureId } = await recorded(service.post(`${path}/erasures`, { dataCategories: 'all', ground: 'objected' }));
  return `${path}/erasures/${String(erasureId)}`;
}

export const erasureExamples: readonly CommandExample[] = [
  {
    command: 'RequestErasure',
    route: at,
    by: 'service',
    path: (_, { path }) => `${path}/erasures`,
    body: () => ({ dataCategories: ['email', 'never-heard-of'], ground: 'consentWithdrawn' }),
    required: ['dataCategories', 'ground'],
    records: ['ErasureRequested'],
    answers: ['erasureId'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'WithdrawErasureRequest',
    route: `${at}/:erasureId/withdrawal`,
    by: 'service',
    path: async (callers, who) => `${await requested(callers, who)}/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ErasureRequestWithdrawn'],
    answers: [],
    again: 'nothing',
    actor: 'subjectSideOnly',
  },
  {
    command: 'AssessErasure',
    route: `${at}/:erasureId/assessment`,
    by: 'operator',
    path: async (callers, who) => `${await requested(callers, who)}/assessment`,
    body: () => ({
      outcomes: [
        { dataCategory: 'all', outcome: 'erase' },
        { dataCategory: 'name', outcome: 'anonymise' },
        { dataCategory: 'invoices', outcome: 'withhold', exemption: 'legalObligation', until: hoursAhead(99) },
      ],
    }),
    required: ['outcomes'],
    records: ['ErasurePartlyAccepted'],
    answers: ['assessmentDigest'],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'ApproveErasure',
    route: `${at}/:erasureId/approval`,
    by: 'approver',
    path: async (callers, who) => `${await requested(callers, who)}/approval`,
    body: async ({ operator }, _, path) => {
      const { assessmentDigest } = await recorded(operator.post(path.replace(/approval$/, 'assessment'), { outcomes }));
      return { assessmentDigest };
    },
    required: ['assessmentDigest'],
    records: ['ErasureApproved'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'ExecuteErasure',
    route: `${at}/:erasureId/execution`,
    by: 'operator',
    path: async (callers, who) => `${await approvedErasure(callers, who)}/execution`,
    body: () => ({
      tasks: [
        { system: 'crm', dataCategories: 'all' },
        { system: 'billing', dataCategories: ['email'] },
      ],
      backupsExpireAt: hoursAhead(99),
    }),
    required: ['tasks'],
    records: ['SubjectFenced', 'ErasureTaskAssigned', 'ErasureTaskAssigned'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'ReportErasureTask',
    route: `${at}/:erasureId/tasks/:system/report`,
    by: 'service',
    path: async (callers, who) => `${await executedErasure(callers, who, byName)}/tasks/crm/report`,
    body: () => ({ status: 'completed', dataCategories: ['email'], method: 'overwrite' }),
    required: ['status'],
    records: ['ErasureTaskCompleted', 'DataErased', 'ErasureCompleted'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
];

const email = ['email'];
const byName = {
  dataCategories: email,
  outcomes: [{ dataCategory: 'email', outcome: 'erase' }],
  tasks: [{ system: 'crm', dataCategories: email }],
};
