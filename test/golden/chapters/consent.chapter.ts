import { refOf, time, type Chapter, type ChapterRecorder } from '../chapter-recorder.ts';

const anna = refOf('consent-anna');
const berta = refOf('consent-berta');
const clara = refOf('consent-clara');
const dora = refOf('consent-dora');

/** Every fact about a consent, on time and late, and what binds a subject to a policy version. */
export const consent: Chapter = {
  controllerId: 'golden-consent',
  async record(recorder) {
    recorder.at('2026-02-02T09:00:00.000Z');
    await recordCatalogue(recorder);
    await recordOneConsent(recorder);
    await recordDoubleOptIn(recorder);
    await recordLateFacts(recorder);
  },
};

async function recordCatalogue(recorder: ChapterRecorder): Promise<void> {
  await recorder.policy({
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
  await recorder.purpose({ ...common, type: 'RegisterPurpose', purposeId: 'analytics', name: { en: 'Analytics' } });
  await recorder.purpose({
    ...common,
    type: 'RegisterPurpose',
    purposeId: 'newsletter',
    name: { en: 'Newsletter' },
    doubleOptIn: true,
    consentValidity: 'P1Y',
  });
}

async function recordOneConsent(recorder: ChapterRecorder): Promise<void> {
  const privacy = { policyId: 'privacy', version: '1' };
  const evidenceDigests = ['e'.repeat(64)];
  await recorder.subject(
    anna,
    { type: 'RecordPolicyNotice', ...privacy, deliveredAt: time('2026-02-02T09:00:00.000Z') },
    { role: 'dataController' },
  );
  await recorder.subject(anna, { type: 'AcceptPolicyVersion', ...privacy, evidenceDigests });
  await recorder.subject(
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
  await recorder.subject(anna, { type: 'RenewConsent', purposeId: 'analytics', validUntil: time('2027-01-01T00:00:00.000Z') });
  await recorder.subject(anna, { type: 'WithdrawConsent', purposeId: 'analytics' });
  await recorder.subject(anna, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { channel: 'phone' });
  await recorder.subject(
    anna,
    { type: 'InvalidateConsent', purposeId: 'analytics', reason: 'form-was-unclear' },
    { role: 'authority', id: 'dpa', channel: 'letter' },
  );
  await recorder.subject(anna, { type: 'RefuseConsent', purposeId: 'analytics' });
}

async function recordDoubleOptIn(recorder: ChapterRecorder): Promise<void> {
  await recorder.subject(berta, { type: 'GiveConsent', purposeId: 'newsletter', consentType: 'expressed' }, { id: 'berta' });
  await recorder.subject(
    berta,
    { type: 'ConfirmConsent', purposeId: 'newsletter' },
    { id: 'berta', sub: 'mailer', channel: 'email' },
  );
  await recorder.subject(
    berta,
    { type: 'GiveConsent', purposeId: 'newsletter', consentType: 'expressed', dataCategories: ['email'], recipients: ['mailer'] },
    { id: 'berta' },
  );
  await recorder.subject(berta, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { id: 'berta' });
  await recorder.subject(berta, { type: 'WithdrawConsent' }, { role: 'guardianOfDataSubject', id: 'guardian-7' });
}

/** A letter that lay in the post, and a paper form that was typed in late. */
async function recordLateFacts(recorder: ChapterRecorder): Promise<void> {
  await recorder.subject(
    clara,
    { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed', evidenceDigests: ['f'.repeat(64)] },
    {
      ...{ id: 'clara', channel: 'letter' },
      ...{ expressedAt: time('2026-02-01T08:00:00.000Z'), receivedAt: time('2026-02-02T08:00:00.000Z') },
    },
  );
  recorder.at('2026-02-09T09:00:00.000Z');
  await recorder.subject(
    clara,
    { type: 'WithdrawConsent', purposeId: 'analytics' },
    { id: 'clara', channel: 'letter', receivedAt: time('2026-02-06T09:00:00.000Z') },
  );
  await recorder.subject(clara, { type: 'RefuseConsent', purposeId: 'newsletter' }, { id: 'clara', channel: 'inPerson' });
  await recorder.subject(dora, { type: 'GiveConsent', purposeId: 'analytics', consentType: 'expressed' }, { id: 'dora' });
  recorder.at('2026-02-12T09:00:00.000Z');
  await recorder.subject(
    dora,
    { type: 'RefuseConsent', purposeId: 'analytics' },
    { id: 'dora', channel: 'letter', receivedAt: time('2026-02-11T09:00:00.000Z') },
  );
}
