import { refOf, time, type Chapter } from '../chapter-recorder.ts';

const version = { dataCategories: [{ id: 'email', necessity: 'required' }], lawfulBases: ['consent'] } as const;
const reason = 'mistyped-year';
const mistyped = time('2062-02-01T00:00:00.000Z');
const meant = time('2026-02-01T00:00:00.000Z');

/** A tenant that typed a year wrong three times: in a version of its policy, in one of a purpose, and in a retirement. */
export const cancellation: Chapter = {
  controllerId: 'golden-cancellation',
  async record(recorder) {
    recorder.at('2026-01-06T09:00:00.000Z');
    const policy = { type: 'PublishPolicyVersion', policyId: 'privacy', changeClass: 'editorial' } as const;
    await recorder.policy({ ...policy, version: '1', effectiveFrom: time('2026-01-01T00:00:00.000Z'), texts: [text('first')] });
    await recorder.policy({ ...policy, version: '2', effectiveFrom: mistyped, texts: [text('second')] });
    const purpose = { purposeId: 'digest', name: { en: 'Digest' }, ...version } as const;
    await recorder.purpose({ type: 'RegisterPurpose', ...purpose });
    const policyRef = { policyId: 'privacy', version: '2' };
    await recorder.subject(refOf('anna'), { type: 'GiveConsent', purposeId: 'digest', consentType: 'expressed', policyRef });
    await recorder.purpose({ type: 'RevisePurpose', ...purpose, recipients: ['mailer'], effectiveFrom: mistyped });
    await recorder.purpose({ type: 'CancelScheduledVersion', purposeId: 'digest', version: '2', reason });
    await recorder.purpose({ type: 'RevisePurpose', ...purpose, recipients: ['mailer'], effectiveFrom: meant, policyRef });
    await recorder.policy({ type: 'CancelScheduledPolicyVersion', policyId: 'privacy', version: '2', reason });
    await recorder.policy({ ...policy, version: '2a', effectiveFrom: meant, texts: [text('second')] });
    await recorder.purpose({ type: 'RetirePurpose', purposeId: 'digest', effectiveFrom: mistyped, reason: 'product-ended' });
    await recorder.purpose({ type: 'CancelScheduledRetirement', purposeId: 'digest', reason });
    await recorder.purpose({ type: 'RetirePurpose', purposeId: 'digest', effectiveFrom: meant, reason: 'product-ended' });
  },
};

const text = (content: string) => ({ language: 'en', content });
