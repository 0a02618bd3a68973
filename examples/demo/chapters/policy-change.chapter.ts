import { readCatalogue } from '../../crm-policy/catalogue.ts';
import type { Chapter, DemoContext } from '../chapter.ts';
import { consentForm, register } from './forms.ts';

const version = 'draft-2';
/** Made up for this story; the vendor never said so. */
const content = 'Мы вправе передавать ваши персональные данные компаниям-партнёрам.';

/** "мы не намерены в будущем ограничивать права пользователей, описанный в этой Политике, без их явного согласия" */
export const policyChangeChapter: Chapter = {
  title: 'A policy that takes rights away binds nobody who has not accepted it',
  async run(demo) {
    const { crm } = demo.callers;
    const ivan = await register(demo);
    const use = { subjectRef: ivan.subjectRef, purposeId: 'service-access' };
    const share = { ...use, operation: 'share', recipientId: 'partner-companies' };
    await published(demo);

    await demo.ask('For Ivan the purpose is what it was', use, {
      decision: 'PERMIT',
      purposeVersion: 1,
      'policyVersion.version': '2022-01-01',
    });
    await demo.ask('so the partners get nothing', share, { decision: 'DENY', code: 'OUT_OF_SCOPE', purposeVersion: 1 });
    const newcomer = { ...use, subjectRef: (await demo.newSubject()).subjectRef };
    await demo.ask('A newcomer meets the new policy', newcomer, {
      decision: 'DENY',
      code: 'NO_BASIS',
      purposeVersion: 2,
      'policyVersion.version': version,
    });

    await demo.step(
      'Ivan accepts it',
      crm.post(`${ivan.path}/policy-acceptances`, { policyId: 'privacy', version, channel: 'accountUi' }),
      {
        status: 201,
        'events.0.type': 'PolicyVersionAccepted',
      },
    );
    await demo.ask('Now it binds, and his old consent does not cover the partners', use, {
      decision: 'DENY',
      code: 'RECONSENT_REQUIRED',
      purposeVersion: 2,
    });
    const form = { purposeId: 'service-access', ...consentForm, policyRef: { policyId: 'privacy', version, language: 'ru' } };
    await demo.step('He is asked again, for this purpose only', crm.post(`${ivan.path}/consents`, form), {
      status: 201,
      'consent.state': 'given',
    });
    await demo.ask('With the new consent the partners may have the data', share, { decision: 'PERMIT', purposeVersion: 2 });
  },
};

/** The version of the policy, and the purpose that relies on it. */
async function published({ step, callers: { admin, auditor } }: DemoContext): Promise<void> {
  const texts = [{ language: 'ru', content }];
  const effectiveFrom = new Date().toISOString();
  await step(
    'A new version of the policy lets partners have data: it reduces rights',
    admin.post('/v1/policies/privacy/versions', { version, effectiveFrom, changeClass: 'rightsReducing', texts }),
    { status: 201 },
  );
  const entry = readCatalogue().find(({ body }) => body['purposeId'] === 'service-access');
  const { purposeId: _, ...purpose } = entry?.body ?? {};
  const revision = { ...purpose, recipients: ['partner-companies'], policyRef: { policyId: 'privacy', version }, effectiveFrom };
  await step('The purpose is revised accordingly', admin.post('/v1/purposes/service-access/revisions', revision), {
    status: 201,
    'events.0.type': 'PurposeRevised',
  });
  await step('The earlier text stays readable', auditor.get('/v1/policies/privacy/versions/2022-01-01/texts/ru'), {
    status: 200,
    version: '2022-01-01',
  });
}
