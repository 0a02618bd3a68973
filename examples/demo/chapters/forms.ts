import type { Answer } from '../client.ts';
import type { Stage, Subject } from '../stage.ts';

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
export async function subscribed(stage: Stage): Promise<Subject> {
  const subject = await stage.newSubject();
  const form = { purposeId: 'product-news', ...consentForm };
  await stage.step('The form is filled in', stage.cast.crm.post(`${subject.path}/consents`, form), { status: 201 });
  await stage.step('and the link in the mail followed', confirmed(stage, subject), { status: 201, 'consent.state': 'given' });
  return subject;
}

export const confirmed = (stage: Stage, { path }: Subject): Promise<Answer> =>
  stage.cast.crm.post(`${path}/consents/product-news/confirmation`, { channel: 'email' });

/** A person who has let the CRM process what its service needs. */
export async function registered(stage: Stage): Promise<Subject> {
  const subject = await stage.newSubject();
  const form = { purposeId: 'service-access', ...consentForm };
  const expected = { status: 201, 'consent.state': 'given' };
  await stage.step(
    'The registration form is sent, with its consent',
    stage.cast.crm.post(`${subject.path}/consents`, form),
    expected,
  );
  return subject;
}
