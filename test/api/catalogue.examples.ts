import { randomUUID } from 'node:crypto';
import { hoursAhead } from '#testing';
import { purpose } from '../support/catalogue.ts';
import { recorded } from '../support/expected-answers.ts';
import type { CommandExample } from './command-example.ts';

const freshId = (word: string): string => `${word}-${randomUUID().slice(0, 8)}`;

/** Everything that a version of a purpose may say. */
const everything = {
  name: { en: 'Newsletter', ru: 'Рассылка' },
  description: 'A letter a month,\n\tno more.',
  dataCategories: [
    { id: 'email', necessity: 'required', retentionClass: 'until-withdrawal' },
    { id: 'name', necessity: 'optional' },
  ],
  lawfulBases: ['consent', 'legitimateInterest'],
  recipients: ['mail-house'],
  directMarketing: true,
  specialCategory: false,
  distribution: false,
  doubleOptIn: true,
  confirmWithin: 'P3D',
  separateDocument: false,
  consentValidity: 'P2Y',
  policyRef: { policyId: 'privacy', version: '1' },
  logDecisions: 'denied',
  effectiveFrom: hoursAhead(1),
};

export const catalogueExamples: readonly CommandExample[] = [
  {
    command: 'ConfigureController',
    route: '/v1/controller',
    by: 'admin',
    path: () => '/v1/controller',
    body: () => ({ regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru', effectiveFrom: hoursAhead(1) }),
    required: ['regime'],
    records: ['ControllerConfigured'],
    answers: ['version'],
    again: 'nothing',
  },
  {
    command: 'RegisterPurpose',
    route: '/v1/purposes',
    by: 'admin',
    path: () => '/v1/purposes',
    body: () => ({ ...everything, purposeId: freshId('purpose') }),
    required: ['purposeId', 'name', 'dataCategories', 'lawfulBases'],
    records: ['PurposeRegistered'],
    answers: ['purposeId', 'version'],
    again: 'PURPOSE_EXISTS',
  },
  {
    command: 'RevisePurpose',
    route: '/v1/purposes/:purposeId/revisions',
    by: 'admin',
    path: async ({ admin }) => `${await registered(admin)}/revisions`,
    body: () => ({ ...everything, changeClass: 'editorial' }),
    required: ['name', 'dataCategories', 'lawfulBases'],
    records: ['PurposeRevised'],
    answers: ['purposeId', 'version'],
    again: 'recorded',
  },
  {
    command: 'RetirePurpose',
    route: '/v1/purposes/:purposeId/retirement',
    by: 'admin',
    path: async ({ admin }) => `${await registered(admin)}/retirement`,
    body: () => ({ effectiveFrom: hoursAhead(1), reason: 'product-ended' }),
    required: ['reason'],
    records: ['PurposeRetired'],
    answers: ['purposeId', 'version'],
    again: 'nothing',
  },
  {
    command: 'PublishPolicyVersion',
    route: '/v1/policies/:policyId/versions',
    by: 'admin',
    path: () => `/v1/policies/${freshId('policy')}/versions`,
    body: () => ({
      version: '2026-02.1',
      effectiveFrom: hoursAhead(1),
      changeClass: 'material',
      texts: [
        { language: 'en', content: 'What we keep,\r\n\tand why.' },
        { language: 'ru', content: 'Что мы храним и зачем.' },
      ],
    }),
    required: ['version', 'effectiveFrom', 'changeClass', 'texts'],
    records: ['PolicyVersionPublished'],
    answers: ['policyId', 'version'],
    again: 'POLICY_VERSION_EXISTS',
  },
  {
    command: 'CancelScheduledVersion',
    route: '/v1/purposes/:purposeId/versions/:version/cancellation',
    by: 'admin',
    path: async ({ admin }) => `${await registered(admin, { effectiveFrom: hoursAhead(1) })}/versions/1/cancellation`,
    body: () => ({ reason: 'mistyped-year' }),
    required: ['reason'],
    records: ['PurposeVersionCancelled'],
    answers: ['purposeId', 'version'],
    again: 'nothing',
  },
  {
    command: 'CancelScheduledRetirement',
    route: '/v1/purposes/:purposeId/retirement/cancellation',
    by: 'admin',
    path: async ({ admin }) => {
      const path = await registered(admin);
      await recorded(admin.post(`${path}/retirement`, { effectiveFrom: hoursAhead(1), reason: 'product-ended' }));
      return `${path}/retirement/cancellation`;
    },
    body: () => ({ reason: 'mistyped-year' }),
    required: ['reason'],
    records: ['PurposeRetirementCancelled'],
    answers: ['purposeId', 'version'],
    again: 'nothing',
  },
  {
    command: 'CancelScheduledPolicyVersion',
    route: '/v1/policies/:policyId/versions/:version/cancellation',
    by: 'admin',
    path: async ({ admin }) => {
      const path = `/v1/policies/${freshId('policy')}/versions`;
      const texts = [{ language: 'en', content: 'What we keep, and why.' }];
      await recorded(admin.post(path, { version: '2', effectiveFrom: hoursAhead(1), changeClass: 'material', texts }));
      return `${path}/2/cancellation`;
    },
    body: () => ({ reason: 'mistyped-year' }),
    required: ['reason'],
    records: ['PolicyVersionCancelled'],
    answers: ['policyId', 'version'],
    again: 'nothing',
  },
];

async function registered(admin: Parameters<CommandExample['path']>[0]['admin'], more: object = {}): Promise<string> {
  const purposeId = freshId('purpose');
  await recorded(admin.post('/v1/purposes', purpose(purposeId, more)));
  return `/v1/purposes/${purposeId}`;
}
