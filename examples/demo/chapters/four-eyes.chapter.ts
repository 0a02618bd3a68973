import type { Chapter } from '../stage.ts';
import { consentForm } from './forms.ts';

/** The second half of a double opt-in is the person's own. */
export const fourEyesChapter: Chapter = {
  title: 'Boris asks by telephone, and the operator cannot confirm for him',
  async tell(stage) {
    const { operator, crm } = stage.cast;
    const boris = await stage.newSubject();
    const confirmation = `${boris.path}/consents/product-news/confirmation`;
    const form = { purposeId: 'product-news', ...consentForm, channel: 'phone' };

    await stage.step('The operator types in what Boris says', operator.post(`${boris.path}/consents`, form), {
      status: 201,
      'consent.state': 'awaitingConfirmation',
    });
    await stage.step('The operator may not complete both halves', operator.post(confirmation, { channel: 'phone' }), {
      status: 409,
      code: 'SAME_ACTOR',
    });
    await stage.step('Boris follows the link himself', crm.post(confirmation, { channel: 'email' }), {
      status: 201,
      'consent.state': 'given',
    });
  },
};
