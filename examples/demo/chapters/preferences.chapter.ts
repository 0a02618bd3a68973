import type { Chapter } from '../chapter.ts';
import { consentForm } from './forms.ts';

/** A page of choices is saved as a whole or not at all. */
export const preferencesChapter: Chapter = {
  title: 'Galina saves her page of preferences',
  async run(demo) {
    const { path, subjectRef } = await demo.newSubject();
    const { policyRef, channel, ...grant } = consentForm;
    const save = (...choices: readonly object[]) => demo.callers.crm.post(`${path}/preferences`, { choices, policyRef, channel });
    const give = (purposeId: string) => ({ choice: 'give', purposeId, ...grant });
    await demo.step(
      'Support and storage yes, news no',
      save(give('support'), give('content-storage'), { choice: 'refuse', purposeId: 'product-news' }),
      { status: 201, 'consents.0.state': 'given', 'consents.1.state': 'given', 'consents.2.state': 'refused' },
    );
    await demo.ask('Support may answer her', { subjectRef, purposeId: 'support' }, { decision: 'PERMIT' });
    await demo.ask('No news for her', { subjectRef, purposeId: 'product-news' }, { decision: 'DENY', code: 'REFUSED' });
    await demo.step(
      'A page that names a purpose which there is not is refused as a whole',
      save({ choice: 'withdraw', purposeId: 'support' }, give('product-gnus')),
      { status: 409, code: 'PURPOSE_UNKNOWN', 'errors.0.pointer': '/choices/1' },
    );
    await demo.ask('so nothing was withdrawn', { subjectRef, purposeId: 'support' }, { decision: 'PERMIT' });
    await demo.step(
      'Now support no, news yes: those wait for the link in the mail',
      save({ choice: 'withdraw', purposeId: 'support' }, give('product-news')),
      { status: 201, 'consents.0.state': 'withdrawn', 'consents.1.state': 'awaitingConfirmation' },
    );
    await demo.ask('Support asks in vain', { subjectRef, purposeId: 'support' }, { decision: 'DENY', code: 'WITHDRAWN' });
  },
};
