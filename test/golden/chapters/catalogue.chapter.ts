import { time, type Chapter } from '../chapter-recorder.ts';

/** A tenant's regime, policies and purposes, each with all that it may say and with as little as it must. */
export const catalogue: Chapter = {
  controllerId: 'golden-catalogue',
  async record(recorder) {
    recorder.at('2026-01-05T09:00:00.000Z');
    await recorder.controller({ type: 'ConfigureController', regime: 'EU_GDPR', timeZone: 'Europe/Berlin' });
    await recorder.controller({ type: 'ConfigureController', regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru' });
    await recorder.policy({
      type: 'PublishPolicyVersion',
      policyId: 'privacy',
      version: '2026-01',
      effectiveFrom: time('2026-01-01T00:00:00.000Z'),
      changeClass: 'editorial',
      texts: [
        { language: 'en', content: 'We send a newsletter.\n' },
        { language: 'ru', content: 'Мы отправляем рассылку.\n' },
      ],
    });
    await recorder.policy({
      type: 'PublishPolicyVersion',
      policyId: 'privacy',
      version: '2026-02',
      effectiveFrom: time('2026-02-01T00:00:00.000Z'),
      changeClass: 'rightsReducing',
      texts: [{ language: 'en', content: 'We send a newsletter and sell your address.\n' }],
    });
    await recorder.purpose({
      type: 'RegisterPurpose',
      purposeId: 'newsletter',
      name: { en: 'Newsletter', ru: 'Рассылка' },
      description: 'News by e-mail, once a month.',
      dataCategories: [
        { id: 'email', necessity: 'required', retentionClass: 'until-withdrawal' },
        { id: 'first-name', necessity: 'optional' },
      ],
      lawfulBases: ['consent', 'legitimateInterest'],
      recipients: ['mailer'],
      directMarketing: true,
      doubleOptIn: true,
      confirmWithin: 'P3D',
      consentValidity: 'P2Y',
      policyRef: { policyId: 'privacy', version: '2026-01' },
      effectiveFrom: time('2025-12-01T00:00:00.000Z'),
    });
    await recorder.purpose({
      type: 'RegisterPurpose',
      purposeId: 'billing',
      name: { en: 'Billing' },
      dataCategories: [{ id: 'address', necessity: 'required' }],
      lawfulBases: ['contract'],
    });
    await recorder.purpose({
      type: 'RevisePurpose',
      purposeId: 'billing',
      name: { en: 'Billing' },
      dataCategories: [{ id: 'address', necessity: 'required' }],
      lawfulBases: ['contract', 'legalObligation'],
      recipients: ['bank'],
      separateDocument: true,
      specialCategory: true,
      distribution: true,
    });
    await recorder.purpose({ type: 'RetirePurpose', purposeId: 'newsletter', reason: 'discontinued' });
  },
};
