import type { Chapter } from '../chapter.ts';
import { confirm, consentForm, subscribe } from './forms.ts';

/** Art. 21(2)-(3) GDPR: an objection to direct marketing is absolute. The policy names the subject line that says so. */
export const objectionChapter: Chapter = {
  title: 'Darya opts out by a mail with the fixed subject line',
  async run(demo) {
    const { crm, operator } = demo.callers;
    const darya = await subscribe(demo);
    const mayMail = { subjectRef: darya.subjectRef, purposeId: 'product-news' };
    await demo.ask('The news may go out', mayMail, { decision: 'PERMIT' });

    demo.text('"Отказ от уведомлений о новых продуктах и специальных предложений" arrives at the support address.');
    const objection = await demo.step(
      'The mail is an objection to direct marketing, upheld at once',
      crm.post(`${darya.path}/objections`, { kind: 'directMarketing', purposes: 'all', channel: 'email' }),
      { status: 201, 'events.0.type': 'ObjectionRaised' },
    );
    await demo.ask('No more news, though the consent was never withdrawn', mayMail, {
      decision: 'DENY',
      code: 'OBJECTED',
      decisiveEvents: [objection.text('events.0.eventId')],
    });
    await demo.step(
      'Nobody can weigh it against an interest of the company',
      operator.post(`${darya.path}/objections/${objection.text('objectionId')}/decision`, {
        outcome: 'overridden',
        justificationCode: 'balance-of-interests',
      }),
      { status: 409, code: 'OBJECTION_FINAL' },
    );

    demo.text('A month later Darya subscribes again, by her own hand.');
    await demo.step('She fills in the form', crm.post(`${darya.path}/consents`, { purposeId: 'product-news', ...consentForm }), {
      status: 201,
    });
    await demo.ask('The form alone changes nothing', mayMail, { decision: 'DENY', code: 'OBJECTED' });
    await demo.step('She follows the link', confirm(demo, darya), { status: 201, 'consent.state': 'given' });
    await demo.ask('Her later word counts', mayMail, { decision: 'PERMIT', lawfulBasis: 'consent' });
  },
};
