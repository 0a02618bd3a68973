import type { Chapter } from '../stage.ts';
import { registered } from './forms.ts';

/** Art. 18 GDPR: while accuracy is contested the data may be stored, and used for four exceptions only. */
export const restrictionChapter: Chapter = {
  title: 'Yegor contests his name, and its use stops until it is verified',
  async tell(stage) {
    const { crm, operator } = stage.cast;
    const yegor = await registered(stage);
    const use = { subjectRef: yegor.subjectRef, purposeId: 'service-access' };
    const useName = { ...use, dataCategories: ['full-name'] };

    const imposed = await stage.step(
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
    await stage.ask('His name is not used', useName, {
      decision: 'DENY',
      code: 'RESTRICTED',
      decisiveEvents: [imposed.text('events.0.eventId')],
    });
    await stage.ask('but kept', { ...useName, operation: 'store' }, { decision: 'STORE_ONLY', code: 'RESTRICTED' });
    await stage.ask('His address was not contested', { ...use, dataCategories: ['email'] }, { decision: 'PERMIT' });

    await stage.step(
      'A lawsuit needs the name: an exception is authorised',
      operator.post(`${restriction}/authorisations`, { exception: 'legalClaims' }),
      { status: 201 },
    );
    await stage.ask(
      'For legal claims it may be used',
      { ...useName, exception: 'legalClaims' },
      {
        decision: 'PERMIT_EXEMPT',
        code: 'legalClaims',
      },
    );
    await stage.ask('For anything else it may not', useName, { decision: 'DENY', code: 'RESTRICTED' });

    await stage.step('The name is verified; yet nothing is lifted before he is told', operator.post(`${restriction}/lift`), {
      status: 409,
      code: 'LIFT_NOT_ANNOUNCED',
    });
    await stage.step('He is told', operator.post(`${restriction}/lift-announcement`, { channel: 'email' }), { status: 201 });
    await stage.step('The restriction is lifted', operator.post(`${restriction}/lift`), { status: 201 });
    await stage.ask('Everything is as before', useName, { decision: 'PERMIT', lawfulBasis: 'consent' });
  },
};
