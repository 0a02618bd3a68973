import { hoursAgo, hoursAhead } from '#testing';
import type { Callers, Person } from '../support/callers.ts';
import { recorded } from '../support/expected-answers.ts';
import type { CommandExample } from './command-example.ts';

const digests = { evidenceDigests: ['ab'.repeat(32)] };
const at = '/v1/subjects/:subjectRef';

const give = ({ service }: Callers, { path }: Person, more: object = {}) =>
  recorded(service.post(`${path}/consents`, { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(2), ...more }));

/** The tenant has `news`, `confirmed` (double opt-in) and the policy `privacy`: see `sample-catalogue.ts`. */
export const consentExamples: readonly CommandExample[] = [
  {
    command: 'GiveConsent',
    route: `${at}/consents`,
    by: 'service',
    path: (_, { path }) => `${path}/consents`,
    body: () => ({
      purposeId: 'news',
      dataCategories: ['email'],
      recipients: [],
      consentType: 'explicit',
      validUntil: hoursAhead(24),
      isSeparateDocument: true,
      policyRef: { policyId: 'privacy', version: '1', language: 'en' },
      noticePresentedAt: hoursAgo(1),
      ...digests,
    }),
    required: ['purposeId', 'consentType'],
    records: ['ConsentGiven'],
    answers: ['consent'],
    again: 'nothing',
    actor: 'subjectSideOnly',
  },
  {
    command: 'ConfirmConsent',
    route: `${at}/consents/:purposeId/confirmation`,
    by: 'service',
    path: async (callers, who) => {
      await give(callers, who, { purposeId: 'confirmed' });
      return `${who.path}/consents/confirmed/confirmation`;
    },
    body: () => digests,
    required: [],
    records: ['ConsentConfirmed'],
    answers: ['consent'],
    again: 'NOT_AWAITING_CONFIRMATION',
    actor: 'subjectSideOnly',
  },
  {
    command: 'RenewConsent',
    route: `${at}/consents/:purposeId/renewal`,
    by: 'service',
    path: async (callers, who) => {
      await give(callers, who, { validUntil: hoursAhead(1) });
      return `${who.path}/consents/news/renewal`;
    },
    body: () => ({ validUntil: hoursAhead(24), ...digests }),
    required: [],
    records: ['ConsentRenewed'],
    answers: ['consent'],
    again: 'INTERVAL_INVALID',
    actor: 'subjectSideOnly',
  },
  {
    command: 'RefuseConsent',
    route: `${at}/consents/:purposeId/refusal`,
    by: 'service',
    path: (_, { path }) => `${path}/consents/news/refusal`,
    body: () => ({}),
    required: [],
    records: ['ConsentRefused'],
    answers: ['consent'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'WithdrawConsent',
    route: `${at}/consents/:purposeId/withdrawal`,
    by: 'service',
    path: (_, { path }) => `${path}/consents/news/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ConsentWithdrawn'],
    answers: ['consent'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'WithdrawConsent of every purpose',
    route: `${at}/withdrawal`,
    by: 'service',
    path: (_, { path }) => `${path}/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ConsentWithdrawn'],
    answers: ['consents'],
    again: 'recorded',
    actor: 'subjectByDefault',
  },
  {
    command: 'RecordPreferences',
    route: `${at}/preferences`,
    by: 'service',
    path: (_, { path }) => `${path}/preferences`,
    body: () => ({
      choices: [
        {
          choice: 'give',
          purposeId: 'news',
          dataCategories: ['email'],
          recipients: [],
          consentType: 'explicit',
          validUntil: hoursAhead(24),
          isSeparateDocument: true,
          policyRef: { policyId: 'privacy', version: '1', language: 'en' },
          noticePresentedAt: hoursAgo(1),
          ...digests,
        },
        { choice: 'refuse', purposeId: 'confirmed' },
      ],
      policyRef: { policyId: 'privacy', version: '1', language: 'en' },
      noticePresentedAt: hoursAgo(1),
      ...digests,
    }),
    required: ['choices'],
    records: ['ConsentGiven', 'ConsentRefused'],
    answers: ['consents'],
    again: 'recorded',
    actor: 'subjectSideOnly',
  },
  {
    command: 'InvalidateConsent',
    route: `${at}/consents/:purposeId/invalidation`,
    by: 'operator',
    path: async (callers, who) => {
      await give(callers, who);
      return `${who.path}/consents/news/invalidation`;
    },
    body: () => ({ reason: 'obtained-by-deceit' }),
    required: ['reason'],
    records: ['ConsentInvalidated'],
    answers: ['consent'],
    again: 'nothing',
    actor: 'controllerSideOnly',
  },
  {
    command: 'RecordPolicyNotice',
    route: `${at}/policy-notices`,
    by: 'service',
    path: (_, { path }) => `${path}/policy-notices`,
    body: () => ({ policyId: 'privacy', version: '1', deliveredAt: hoursAgo(1), ...digests }),
    required: ['policyId', 'version', 'deliveredAt'],
    records: ['PolicyNoticeDelivered'],
    answers: [],
    again: 'nothing',
    actor: 'controllerByDefault',
  },
  {
    command: 'AcceptPolicyVersion',
    route: `${at}/policy-acceptances`,
    by: 'service',
    path: (_, { path }) => `${path}/policy-acceptances`,
    body: () => ({ policyId: 'privacy', version: '1', ...digests }),
    required: ['policyId', 'version'],
    records: ['PolicyVersionAccepted'],
    answers: [],
    again: 'nothing',
    actor: 'subjectSideOnly',
  },
];
