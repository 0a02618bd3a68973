import { describe, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { day, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { confirm, give } from '../testing/consent.phrases.ts';

const given = specLanguage(catalogueOf({ news: versions({ doubleOptIn: true }) }));

const shop = { sub: 'shop', roles: ['service-command'] };
const oksana = { sub: 'oksana', roles: ['operator'] };
const boris = { sub: 'boris', roles: ['operator'] };
type By = typeof shop;

const granted = (by: By, id: string) => on(day(2), give('news', {}, { id }), by);
const confirmed = (by: By, id: string) => on(day(3), confirm('news', { id }), by);

/** An operator cannot complete both halves of a double opt-in (domain-model 6). */
describe('who confirms', () => {
  it('may be the subject who gave it, through the same service: it proves an address, not two people', () =>
    given(granted(shop, 'anna')).when(confirmed(shop, 'anna')).records('ConsentConfirmed'));

  it('is not the operator who recorded the grant', () =>
    given(granted(oksana, 'anna')).when(confirmed(oksana, 'berta')).refuses('SAME_ACTOR'));

  it('is not the operator who recorded it, under the subject’s own id through a service', () => {
    given(granted(oksana, 'anna')).when(confirmed(shop, 'anna')).refuses('SAME_ACTOR');
    return given(granted(shop, 'anna')).when(confirmed(oksana, 'anna')).refuses('SAME_ACTOR');
  });

  it('is not the operator as whose act the grant was recorded', () =>
    given(granted(shop, 'oksana')).when(confirmed(oksana, 'anna')).refuses('SAME_ACTOR'));

  it('may be somebody else', () => given(granted(oksana, 'anna')).when(confirmed(boris, 'berta')).records('ConsentConfirmed'));

  it('may be the parent who gave it', () => {
    const byParent = attributedTo('parentOfDataSubject', { id: 'mother' });
    return given(on(day(2), { ...give('news'), attribution: byParent }, shop))
      .when(on(day(3), { ...confirm('news'), attribution: byParent }, shop))
      .records('ConsentConfirmed');
  });
});
