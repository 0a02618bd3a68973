import type { Answer } from '../client.ts';
import type { DemoContext, Subject } from '../chapter.ts';

/**
 * What a consent form of the CRM says. 152-FZ: since 1 September 2025 a consent is a document of its own. The text that was shown
 * is named, so that the ledger can say which words the person agreed to.
 */
export const consentForm = {
  consentType: 'explicit',
  isSeparateDocument: true,
  channel: 'web',
  policyRef: { policyId: 'privacy', version: '2022-01-01', language: 'ru' },
} as const;

/** The form filled in and the link in the mail followed. */
export async function subscribe(demo: DemoContext): Promise<Subject> {
  const subject = await demo.newSubject();
  const form = { purposeId: 'product-news', ...consentForm };
  await demo.step('The form is filled in', demo.callers.crm.post(`${subject.path}/consents`, form), { status: 201 });
  await demo.step('and the link in the mail followed', confirm(demo, subject), { status: 201, 'consent.state': 'given' });
  return subject;
}

export const confirm = (demo: DemoContext, { path }: Subject): Promise<Answer> =>
  demo.callers.crm.post(`${path}/consents/product-news/confirmation`, { channel: 'email' });

/** A person who has let the CRM process what its service needs. */
export async function register(demo: DemoContext): Promise<Subject> {
  const subject = await demo.newSubject();
  const form = { purposeId: 'service-access', ...consentForm };
  const expected = { status: 201, 'consent.state': 'given' };
  await demo.step(
    'The registration form is sent, with its consent',
    demo.callers.crm.post(`${subject.path}/consents`, form),
    expected,
  );
  return subject;
}
