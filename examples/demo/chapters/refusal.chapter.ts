import type { Chapter } from '../chapter.ts';
import { subscribe } from './forms.ts';

const dayMillis = 86_400_000;
const earlier = (at: string, millis: number): string => new Date(Date.parse(at) - millis).toISOString();

/** A refusal is a fact of its own, and the past stays answerable. */
export const refusalChapter: Chapter = {
  title: 'Vera says no to the news, and the auditor asks about yesterday',
  async run(demo) {
    const vera = await subscribe(demo);
    const mayMail = { subjectRef: vera.subjectRef, purposeId: 'product-news' };
    await demo.ask('The news may go out', mayMail, { decision: 'PERMIT', code: 'PERMITTED' });

    const refused = await demo.step(
      'Asked again after the log-in, Vera says no',
      demo.callers.crm.post(`${vera.path}/consents/product-news/refusal`, { channel: 'accountUi' }),
      { status: 201, 'consent.state': 'refused' },
    );
    await demo.ask('No more news, for this reason and by this event', mayMail, {
      decision: 'DENY',
      code: 'REFUSED',
      decisiveEvents: [refused.text('events.0.eventId')],
    });

    const refusedAt = refused.text('events.0.recordedAt');
    const yesterday = { ...mayMail, at: earlier(refusedAt, dayMillis) };
    const moment = earlier(refusedAt, 1);
    await demo.auditorAsks('Yesterday Vera had not been asked at all', yesterday, {
      decision: 'DENY',
      code: 'UNKNOWN',
      historical: true,
    });
    await demo.auditorAsks(
      'A moment before the refusal the answer was yes',
      { ...mayMail, at: moment, knownAt: moment },
      {
        decision: 'PERMIT',
        historical: true,
      },
    );
    await demo.step(
      'The mailer itself may not ask about the past: an old yes must not pass for one of today',
      demo.callers.mailer.post('/v1/decisions', yesterday),
      { status: 403, code: 'FORBIDDEN' },
    );
  },
};
