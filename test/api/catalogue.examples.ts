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
];

async function registered(admin: Parameters<CommandExample['path']>[0]['admin']): Promise<string> {
  const purposeId = freshId('purpose');
  await recorded(admin.post('/v1/purposes', purpose(purposeId)));
  return `/v1/purposes/${purposeId}`;
}
