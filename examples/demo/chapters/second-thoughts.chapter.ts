import type { Chapter } from '../chapter.ts';
import { register } from './forms.ts';

/** Until it is executed a request to erase is the person's to take back. */
export const secondThoughtsChapter: Chapter = {
  title: 'Raisa asks to be erased, and thinks better of it',
  async run(demo) {
    const { crm, operator } = demo.callers;
    const { path, subjectRef } = await register(demo);
    const access = { subjectRef, purposeId: 'service-access' };
    const requested = await demo.step(
      'Raisa deletes her account',
      crm.post(`${path}/erasures`, { dataCategories: 'all', ground: 'noLongerNecessary', channel: 'accountUi' }),
      { status: 201, 'events.0.type': 'ErasureRequested' },
    );
    const erasure = `${path}/erasures/${requested.text('erasureId')}`;
    const outcomes = [{ dataCategory: 'all', outcome: 'erase' }];
    await demo.step('The operator accepts', operator.post(`${erasure}/assessment`, { outcomes }), { status: 201 });
    await demo.ask('Her data wait for their erasure', access, { decision: 'DENY', code: 'RESTRICTED' });
    await demo.step('She takes the request back', crm.post(`${erasure}/withdrawal`, { channel: 'accountUi' }), {
      status: 201,
      'events.0.type': 'ErasureRequestWithdrawn',
    });
    await demo.ask('Her consent counts as before', access, { decision: 'PERMIT' });
    await demo.step('The case is closed', operator.get(`${path}/status`), { status: 200, 'erasures.0.state': 'withdrawn' });
  },
};
