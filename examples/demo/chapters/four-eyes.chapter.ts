import type { Chapter } from '../chapter.ts';
import { consentForm } from './forms.ts';

/** The second half of a double opt-in is the person's own. */
export const fourEyesChapter: Chapter = {
  title: 'Boris asks by telephone, and the operator cannot confirm for him',
  async run(demo) {
    const { operator, crm } = demo.callers;
    const boris = await demo.newSubject();
    const confirmation = `${boris.path}/consents/product-news/confirmation`;
    const form = { purposeId: 'product-news', ...consentForm, channel: 'phone' };

    await demo.step('The operator types in what Boris says', operator.post(`${boris.path}/consents`, form), {
      status: 201,
      'consent.state': 'awaitingConfirmation',
    });
    await demo.step('The operator may not complete both halves', operator.post(confirmation, { channel: 'phone' }), {
      status: 409,
      code: 'SAME_ACTOR',
    });
    await demo.step('Boris follows the link himself', crm.post(confirmation, { channel: 'email' }), {
      status: 201,
      'consent.state': 'given',
    });
  },
};
