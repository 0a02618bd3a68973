import { refOf, time, type Chapter, type Scribe } from '../scribe.ts';

const anna = refOf('consent-anna');
const berta = refOf('consent-berta');
const clara = refOf('consent-clara');
const dora = refOf('consent-dora');

/** Every fact about a consent, on time and late, and what binds a subject to a policy version. */
export const consent: Chapter = {
  controllerId: 'golden-consent',
  async tell(scribe) {
    scribe.at('2026-02-02T09:00:00.000Z');
    await tellCatalogue(scribe);
    await tellOneConsent(scribe);
    await tellDoubleOptIn(scribe);
    await tellLateFacts(scribe);
  },
};

async function tellCatalogue(scribe: Scribe): Promise<void> {
  await scribe.policy({
    type: 'PublishPolicyVersion',
    policyId: 'privacy',
    version: '1',
    effectiveFrom: time('2026-02-01T00:00:00.000Z'),
    changeClass: 'material',
    texts: [{ language: 'en', content: 'What we do with your data.\n' }],
  });
  const common = {
    dataCategories: ['email', 'clicks'].map((id) => ({ id, necessity: 'optional' as const })),
    lawfulBases: ['consent' as const],
    recipients: ['mailer', 'analyst'],
    policyRef: { policyId: 'privacy', version: '1' },
    effectiveFrom: time('2026-02-01T00:00:00.000Z'),
  };
  await scribe.purpose({ ...common, type: 'RegisterPurpose', purposeId: 'analytics', name: { en: 'Analytics' } });
  await scribe.purpose({
    ...common,
    type: 'RegisterPurpose',
    purposeId: 'newsletter',
    name: { en: 'Newsletter' },
    doubleOptIn: true,
    consentValidity: 'P1Y',
  });
}

async function tellOneConsent(scribe: Scribe): Promise<void> {
  const privacy = { policyId: 'privacy', version: '1' };
  const evidenceDigests = ['e'.repeat(64)];
  await scribe.subject(
    anna,
    { type: 'RecordPolicyNotice', ...privacy, deliveredAt: time('2026-02-02T09:00:00.000Z') },
    { role: 'dataController' },
  );
  await scribe.subject(anna, { type: 'AcceptPolicyVersion', ...privacy, evidenceDigests });
  await scribe.subject(
    anna,
    {
      type: 'GiveConsent',
      purposeId: 'analytics',
      dataCategories: ['email'],
      recipients: ['analyst'],
      consentType: 'explicit',
      isSeparateDocument: true,
      validUntil: time('2026-08-01T00:00:00.000Z'),
      noticePresentedAt: time('2026-02-02T09:04:00.000Z'),
      policyRef: { ...privacy, language: 'en' },
      evidenceDigests,
    },
    { expressedAt: time('2026-02-02T09:03:00.000Z'), channel: 'accountUi' },
  );
  await scribe.subject(anna, { type: 'RenewConsent', purposeId: 'analytics', validUntil: time('2027-01-01T00:00:00.000Z') });
  await scribe.subject(anna, { type: 'WithdrawConsent', purposeId: 'analytics' });
  await scribe.subject(anna, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { channel: 'phone' });
  await scribe.subject(
    anna,
    { type: 'InvalidateConsent', purposeId: 'analytics', reason: 'form-was-unclear' },
    { role: 'authority', id: 'dpa', channel: 'letter' },
  );
  await scribe.subject(anna, { type: 'RefuseConsent', purposeId: 'analytics' });
}

async function tellDoubleOptIn(scribe: Scribe): Promise<void> {
  await scribe.subject(berta, { type: 'GiveConsent', purposeId: 'newsletter', consentType: 'expressed' }, { id: 'berta' });
  await scribe.subject(
    berta,
    { type: 'ConfirmConsent', purposeId: 'newsletter' },
    { id: 'berta', sub: 'mailer', channel: 'email' },
  );
  await scribe.subject(
    berta,
    { type: 'GiveConsent', purposeId: 'newsletter', consentType: 'expressed', dataCategories: ['email'], recipients: ['mailer'] },
    { id: 'berta' },
  );
  await scribe.subject(berta, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { id: 'berta' });
  await scribe.subject(berta, { type: 'WithdrawConsent' }, { role: 'guardianOfDataSubject', id: 'guardian-7' });
}

/** A letter that lay in the post, and a paper form that was typed in late. */
async function tellLateFacts(scribe: Scribe): Promise<void> {
  await scribe.subject(
    clara,
    { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed', evidenceDigests: ['f'.repeat(64)] },
    {
      ...{ id: 'clara', channel: 'letter' },
      ...{ expressedAt: time('2026-02-01T08:00:00.000Z'), receivedAt: time('2026-02-02T08:00:00.000Z') },
    },
  );
  scribe.at('2026-02-09T09:00:00.000Z');
  await scribe.subject(
    clara,
    { type: 'WithdrawConsent', purposeId: 'analytics' },
    { id: 'clara', channel: 'letter', receivedAt: time('2026-02-06T09:00:00.000Z') },
  );
  await scribe.subject(clara, { type: 'RefuseConsent', purposeId: 'newsletter' }, { id: 'clara', channel: 'inPerson' });
  await scribe.subject(dora, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { id: 'dora' });
  scribe.at('2026-02-12T09:00:00.000Z');
  await scribe.subject(
    dora,
    { type: 'RefuseConsent', purposeId: 'analytics' },
    { id: 'dora', channel: 'letter', receivedAt: time('2026-02-11T09:00:00.000Z') },
  );
}
