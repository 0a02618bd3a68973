import type { Cast, Person } from '../support/cast.ts';
import { hoursAgo, hoursAhead, recorded } from '../support/outcomes.ts';
import type { CommandRoute } from './command-route.ts';

const digests = { evidenceDigests: ['ab'.repeat(32)] };
const at = '/v1/subjects/:subjectRef';

const give = ({ service }: Cast, { path }: Person, more: object = {}) =>
  recorded(service.post(`${path}/consents`, { purposeId: 'news', consentType: 'expressed', expressedAt: hoursAgo(2), ...more }));

/** The tenant has `news`, `confirmed` (double opt-in) and the policy `privacy`: see `furnish`. */
export const consentRoutes: readonly CommandRoute[] = [
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
    tells: ['consent'],
    said: 'bySubjectOnly',
  },
  {
    command: 'ConfirmConsent',
    route: `${at}/consents/:purposeId/confirmation`,
    by: 'service',
    path: async (cast, who) => {
      await give(cast, who, { purposeId: 'confirmed' });
      return `${who.path}/consents/confirmed/confirmation`;
    },
    body: () => digests,
    required: [],
    records: ['ConsentConfirmed'],
    tells: ['consent'],
    said: 'bySubjectOnly',
  },
  {
    command: 'RenewConsent',
    route: `${at}/consents/:purposeId/renewal`,
    by: 'service',
    path: async (cast, who) => {
      await give(cast, who, { validUntil: hoursAhead(1) });
      return `${who.path}/consents/news/renewal`;
    },
    body: () => ({ validUntil: hoursAhead(24), ...digests }),
    required: [],
    records: ['ConsentRenewed'],
    tells: ['consent'],
    said: 'bySubjectOnly',
  },
  {
    command: 'RefuseConsent',
    route: `${at}/consents/:purposeId/refusal`,
    by: 'service',
    path: (_, { path }) => `${path}/consents/news/refusal`,
    body: () => ({}),
    required: [],
    records: ['ConsentRefused'],
    tells: ['consent'],
    said: 'bySubject',
  },
  {
    command: 'WithdrawConsent',
    route: `${at}/consents/:purposeId/withdrawal`,
    by: 'service',
    path: (_, { path }) => `${path}/consents/news/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ConsentWithdrawn'],
    tells: ['consent'],
    said: 'bySubject',
  },
  {
    command: 'WithdrawConsent of every purpose',
    route: `${at}/withdrawal`,
    by: 'service',
    path: (_, { path }) => `${path}/withdrawal`,
    body: () => ({}),
    required: [],
    records: ['ConsentWithdrawn'],
    tells: ['consents'],
    said: 'bySubject',
  },
  {
    command: 'InvalidateConsent',
    route: `${at}/consents/:purposeId/invalidation`,
    by: 'operator',
    path: async (cast, who) => {
      await give(cast, who);
      return `${who.path}/consents/news/invalidation`;
    },
    body: () => ({ reason: 'obtained-by-deceit' }),
    required: ['reason'],
    records: ['ConsentInvalidated'],
    tells: ['consent'],
    said: 'byControllerOnly',
  },
  {
    command: 'RecordPolicyNotice',
    route: `${at}/policy-notices`,
    by: 'service',
    path: (_, { path }) => `${path}/policy-notices`,
    body: () => ({ policyId: 'privacy', version: '1', deliveredAt: hoursAgo(1), ...digests }),
    required: ['policyId', 'version', 'deliveredAt'],
    records: ['PolicyNoticeDelivered'],
    tells: [],
    said: 'byController',
  },
  {
    command: 'AcceptPolicyVersion',
    route: `${at}/policy-acceptances`,
    by: 'service',
    path: (_, { path }) => `${path}/policy-acceptances`,
    body: () => ({ policyId: 'privacy', version: '1', ...digests }),
    required: ['policyId', 'version'],
    records: ['PolicyVersionAccepted'],
    tells: [],
    said: 'bySubjectOnly',
  },
];
