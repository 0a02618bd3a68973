import type { Chapter } from '../chapter.ts';
import { confirm, consentForm } from './forms.ts';

/** Consent that is asked for twice: on the form and by the link in a mail (Art. 7(1) GDPR: it must be demonstrable). */
export const doubleOptInChapter: Chapter = {
  title: 'Anna subscribes to the news by double opt-in',
  async run(demo) {
    const { crm } = demo.callers;
    const anna = await demo.newSubject();
    const consents = `${anna.path}/consents`;
    const mayMail = { subjectRef: anna.subjectRef, purposeId: 'product-news' };

    await demo.ask('Nobody has asked Anna yet: no mail', mayMail, { decision: 'DENY', code: 'UNKNOWN', decisiveEvents: [] });
    await demo.step(
      'A tick among the terms of use is not enough under Russian law',
      crm.post(consents, { purposeId: 'product-news', ...consentForm, isSeparateDocument: false }),
      { status: 409, code: 'SEPARATE_DOCUMENT_REQUIRED' },
    );
    const given = await demo.step('She fills in the form', crm.post(consents, { purposeId: 'product-news', ...consentForm }), {
      status: 201,
      'events.0.type': 'ConsentAwaitingConfirmation',
      'consent.state': 'awaitingConfirmation',
    });
    await demo.ask('The form alone could be anybody, so still no mail', mayMail, {
      decision: 'DENY',
      code: 'AWAITING_CONFIRMATION',
    });
    const confirmation = await demo.step('She follows the link in the mail', confirm(demo, anna), {
      status: 201,
      'consent.state': 'given',
    });
    await demo.ask('Now the news may go out, and the answer names the two events that say so', mayMail, {
      decision: 'PERMIT',
      lawfulBasis: 'consent',
      decisiveEvents: [given.text('events.0.eventId'), confirmation.text('events.0.eventId')],
      'policyVersion.version': '2022-01-01',
    });
  },
};
