import { createHash } from 'node:crypto';
import type { Chapter } from '../chapter.ts';
import { consentForm } from './forms.ts';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** When it was said, when it came in, when it was recorded: three times, and two kinds of "then". */
export const lateLetterChapter: Chapter = {
  title: 'Grigory withdraws by a letter that lay on a desk',
  async run(demo) {
    const { operator, auditor } = demo.callers;
    const grigory = await demo.newSubject();
    const consents = `${grigory.path}/consents`;
    const signed = { expressedAt: hoursAgo(72), receivedAt: hoursAgo(72), channel: 'inPerson' };
    const mayHelp = { subjectRef: grigory.subjectRef, purposeId: 'support' };

    const paper = { purposeId: 'support', ...consentForm, ...signed };
    await demo.step('A paper form of three days ago, typed in without its scan', operator.post(consents, paper), {
      status: 409,
      code: 'BACKDATED_GRANT_WITHOUT_EVIDENCE',
    });
    await demo.step(
      'With the digest of the scan it counts from the day it was signed',
      operator.post(consents, { ...paper, evidenceDigests: [sha256('the scan, which the ledger never sees')] }),
      { status: 201, 'consent.state': 'given' },
    );
    await demo.ask('His requests may be answered', mayHelp, { decision: 'PERMIT', lawfulBasis: 'consent' });

    const receivedAt = hoursAgo(24);
    const withdrawal = await demo.step(
      'A letter that came in yesterday is recorded today; it needs no evidence',
      operator.post(`${consents}/support/withdrawal`, { receivedAt, channel: 'letter' }),
      { status: 201, 'consent.state': 'withdrawn' },
    );
    await demo.ask('From now on: no', mayHelp, { decision: 'DENY', code: 'WITHDRAWN' });

    const at = hoursAgo(12);
    const recordedAt = withdrawal.text('events.0.recordedAt');
    const before = new Date(Date.parse(recordedAt) - 1).toISOString();
    await demo.auditorAsks(
      'Twelve hours ago, by what is known today: no',
      { ...mayHelp, at },
      { decision: 'DENY', code: 'WITHDRAWN' },
    );
    await demo.auditorAsks(
      'Twelve hours ago, by what was known before the letter was read: yes',
      { ...mayHelp, at, knownAt: before },
      {
        decision: 'PERMIT',
        historical: true,
      },
    );
    await demo.step(
      'What the letter changed: the same moment, by what was known before it was read and by what is known today',
      auditor.get(`${grigory.path}/changes?from=${at}&to=${at}&fromKnownAt=${before}`),
      {
        status: 200,
        'changes.0.id': 'support',
        'changes.0.before.state': 'given',
        'changes.0.after.state': 'withdrawn',
        'events.0.type': 'ConsentWithdrawn',
      },
    );
    await demo.step(
      'Why the answer is no: every step that was taken',
      auditor.post('/v1/decisions/explain', { ...mayHelp, at }),
      {
        status: 200,
        'path.0.rule': 'purposeInForce',
        'path.0.outcome': 'passed',
        code: 'WITHDRAWN',
        'decisiveEvents.0': withdrawal.text('events.0.eventId'),
      },
    );
    await demo.step('The gap is reported, for somebody may have used it', auditor.get('/v1/exposures?purposeId=support'), {
      status: 200,
      'items.0.subjectRef': grigory.subjectRef,
      'items.0.from': receivedAt,
      'items.0.until': recordedAt,
      'items.0.eventId': withdrawal.text('events.0.eventId'),
    });
  },
};
