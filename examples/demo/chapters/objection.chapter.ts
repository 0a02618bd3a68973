import type { Chapter } from '../stage.ts';
import { confirmed, consentForm, subscribed } from './forms.ts';

/** Art. 21(2)-(3) GDPR: an objection to direct marketing is absolute. The policy names the subject line that says so. */
export const objectionChapter: Chapter = {
  title: 'Darya opts out by a mail with the fixed subject line',
  async tell(stage) {
    const { crm, operator } = stage.cast;
    const darya = await subscribed(stage);
    const mayMail = { subjectRef: darya.subjectRef, purposeId: 'product-news' };
    await stage.ask('The news may go out', mayMail, { decision: 'PERMIT' });

    stage.says('"Отказ от уведомлений о новых продуктах и специальных предложений" arrives at the support address.');
    const objection = await stage.step(
      'The mail is an objection to direct marketing, upheld at once',
      crm.post(`${darya.path}/objections`, { kind: 'directMarketing', purposes: 'all', channel: 'email' }),
      { status: 201, 'events.0.type': 'ObjectionRaised' },
    );
    await stage.ask('No more news, though the consent was never withdrawn', mayMail, {
      decision: 'DENY',
      code: 'OBJECTED',
      decisiveEvents: [objection.text('events.0.eventId')],
    });
    await stage.step(
      'Nobody can weigh it against an interest of the company',
      operator.post(`${darya.path}/objections/${objection.text('objectionId')}/decision`, {
        outcome: 'overridden',
        justificationCode: 'balance-of-interests',
      }),
      { status: 409, code: 'OBJECTION_FINAL' },
    );

    stage.says('A month later Darya subscribes again, by her own hand.');
    await stage.step('She fills in the form', crm.post(`${darya.path}/consents`, { purposeId: 'product-news', ...consentForm }), {
      status: 201,
    });
    await stage.ask('The form alone changes nothing', mayMail, { decision: 'DENY', code: 'OBJECTED' });
    await stage.step('She follows the link', confirmed(stage, darya), { status: 201, 'consent.state': 'given' });
    await stage.ask('Her later word counts', mayMail, { decision: 'PERMIT', lawfulBasis: 'consent' });
  },
};
