import type { Chapter } from '../chapter.ts';
import { register } from './forms.ts';

/** Art. 18 GDPR: while accuracy is contested the data may be stored, and used for four exceptions only. */
export const restrictionChapter: Chapter = {
  title: 'Yegor contests his name, and its use stops until it is verified',
  async run(demo) {
    const { crm, operator } = demo.callers;
    const yegor = await register(demo);
    const use = { subjectRef: yegor.subjectRef, purposeId: 'service-access' };
    const useName = { ...use, dataCategories: ['full-name'] };

    const imposed = await demo.step(
      'Yegor marks his name as wrong in his account',
      crm.post(`${yegor.path}/restrictions`, {
        ground: 'accuracyContested',
        dataCategories: ['full-name'],
        purposes: 'all',
        channel: 'accountUi',
      }),
      { status: 201, 'events.0.type': 'RestrictionImposed' },
    );
    const restriction = `${yegor.path}/restrictions/${imposed.text('restrictionId')}`;
    await demo.ask('His name is not used', useName, {
      decision: 'DENY',
      code: 'RESTRICTED',
      decisiveEvents: [imposed.text('events.0.eventId')],
    });
    await demo.ask('but kept', { ...useName, operation: 'store' }, { decision: 'STORE_ONLY', code: 'RESTRICTED' });
    await demo.ask('His address was not contested', { ...use, dataCategories: ['email'] }, { decision: 'PERMIT' });

    await demo.step(
      'A lawsuit needs the name: an exception is authorised',
      operator.post(`${restriction}/authorisations`, { exception: 'legalClaims' }),
      { status: 201 },
    );
    await demo.ask(
      'For legal claims it may be used',
      { ...useName, exception: 'legalClaims' },
      {
        decision: 'PERMIT_EXEMPT',
        code: 'legalClaims',
      },
    );
    await demo.ask('For anything else it may not', useName, { decision: 'DENY', code: 'RESTRICTED' });

    await demo.step('The name is verified; yet nothing is lifted before he is told', operator.post(`${restriction}/lift`), {
      status: 409,
      code: 'LIFT_NOT_ANNOUNCED',
    });
    await demo.step('He is told', operator.post(`${restriction}/lift-announcement`, { channel: 'email' }), { status: 201 });
    await demo.step('The restriction is lifted', operator.post(`${restriction}/lift`), { status: 201 });
    await demo.ask('Everything is as before', useName, { decision: 'PERMIT', lawfulBasis: 'consent' });
  },
};
