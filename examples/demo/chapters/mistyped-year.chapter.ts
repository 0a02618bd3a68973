import { readCatalogue } from '../../crm-policy/catalogue.ts';
import type { Chapter } from '../chapter.ts';
import { register } from './forms.ts';

/** Far beyond anything that the vendor plans. */
const mistyped = '2962-01-01T00:00:00.000Z';

/** Until its date comes a version of a purpose is the controller's to take back. */
export const mistypedYearChapter: Chapter = {
  title: 'A year is typed wrong in the catalogue, and taken back',
  async run(demo) {
    const { admin, mailer } = demo.callers;
    const { subjectRef } = await register(demo);
    const inForceThen = { subjectRef, purposeId: 'service-access', at: '2970-01-01T00:00:00.000Z' };
    const entry = readCatalogue().find(({ body }) => body['purposeId'] === 'service-access');
    const { purposeId: _, ...purpose } = entry?.body ?? {};
    const revised = await demo.step(
      'A revision is to be in force from 2962',
      admin.post('/v1/purposes/service-access/revisions', { ...purpose, recipients: [], effectiveFrom: mistyped }),
      { status: 201, version: 3 },
    );
    await demo.auditorAsks('By then it would decide', inForceThen, { purposeVersion: 3 });
    const cancellation = '/v1/purposes/service-access/versions/3/cancellation';
    await demo.step('It is taken back', admin.post(cancellation, { reason: 'mistyped-year' }), {
      status: 201,
      'events.0.type': 'PurposeVersionCancelled',
    });
    await demo.auditorAsks('Now it counts as never published', inForceThen, { purposeVersion: 2 });
    const knownAt = revised.text('events.0.recordedAt');
    await demo.auditorAsks('What was known before is not rewritten', { ...inForceThen, knownAt }, { purposeVersion: 3 });
    await demo.step('The catalogue goes on showing it, never in force', mailer.get('/v1/purposes/service-access'), {
      status: 200,
      'versions.2.version': 3,
      'versions.2.inForce': false,
    });
  },
};
