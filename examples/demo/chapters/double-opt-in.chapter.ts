import type { Chapter } from '../stage.ts';
import { confirmed, consentForm } from './forms.ts';

/** Consent that is asked for twice: on the form and by the link in a mail (Art. 7(1) GDPR: it must be demonstrable). */
export const doubleOptInChapter: Chapter = {
  title: 'Anna subscribes to the news by double opt-in',
  async tell(stage) {
    const { crm } = stage.cast;
    const anna = await stage.newSubject();
    const consents = `${anna.path}/consents`;
    const mayMail = { subjectRef: anna.subjectRef, purposeId: 'product-news' };

    await stage.ask('Nobody has asked Anna yet: no mail', mayMail, { decision: 'DENY', code: 'UNKNOWN', decisiveEvents: [] });
    await stage.step(
      'A tick among the terms of use is not enough under Russian law',
      crm.post(consents, { purposeId: 'product-news', ...consentForm, isSeparateDocument: false }),
      { status: 409, code: 'SEPARATE_DOCUMENT_REQUIRED' },
    );
    const given = await stage.step('She fills in the form', crm.post(consents, { purposeId: 'product-news', ...consentForm }), {
      status: 201,
      'events.0.type': 'ConsentAwaitingConfirmation',
      'consent.state': 'awaitingConfirmation',
    });
    await stage.ask('The form alone could be anybody, so still no mail', mayMail, {
      decision: 'DENY',
      code: 'AWAITING_CONFIRMATION',
    });
    const confirmation = await stage.step('She follows the link in the mail', confirmed(stage, anna), {
      status: 201,
      'consent.state': 'given',
    });
    await stage.ask('Now the news may go out, and the answer names the two events that say so', mayMail, {
      decision: 'PERMIT',
      lawfulBasis: 'consent',
      decisiveEvents: [given.text('events.0.eventId'), confirmation.text('events.0.eventId')],
      'policyVersion.version': '2022-01-01',
    });
  },
};
