import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../testing/catalogue.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { day, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { impose } from '../testing/restriction.phrases.ts';
import { covers, restrictionsAt } from './restrictions-at.ts';

const given = specLanguage(catalogueOf({ newsletter: {}, billing: {} }));

describe('imposing a restriction', () => {
  it('stores "all" as "all": what comes later falls under it', () => {
    given()
      .when(impose())
      .records({ type: 'RestrictionImposed', data: { restrictionId: 'id0', dataCategories: 'all', purposes: 'all' } })
      .andThen((subject, now) => {
        const [restriction] = restrictionsAt(subject, now);
        expect(covers(restriction!, 'a-category-of-tomorrow', 'a-purpose-of-tomorrow')).toBe(true);
      });
  });

  it('restricts what it names and nothing else', () => {
    given()
      .when(impose({ dataCategories: ['email'], purposes: ['newsletter'] }))
      .andThen((subject, now) => {
        const [restriction] = restrictionsAt(subject, now);
        expect(covers(restriction!, 'email', 'newsletter')).toBe(true);
        expect(covers(restriction!, 'phone', 'newsletter')).toBe(false);
        expect(covers(restriction!, 'email', 'billing')).toBe(false);
      });
  });

  it('stops at a purpose that the tenant never registered', () => {
    given()
      .when(impose({ purposes: ['newsletter', 'newsleter'] }))
      .refuses('PURPOSE_UNKNOWN');
  });

  it('refuses an unknown purpose before a missing objection', () => {
    given()
      .when(impose({ ground: 'objectionPending', purposes: ['newsleter'] }))
      .refuses('PURPOSE_UNKNOWN');
  });

  it('needs an objection that is pending, for that ground: one to direct marketing never is', () => {
    given(object({ kind: 'directMarketing' }))
      .when(impose({ ground: 'objectionPending' }))
      .refuses('NO_PENDING_OBJECTION');
  });

  it('counts from its receipt, however late it is recorded', () => {
    given()
      .when(on(day(10), impose({ attribution: attributedTo('dataSubject', { channel: 'letter', receivedAt: day(3) }) })))
      .andThen((subject) => {
        expect(restrictionsAt(subject, day(2, 23.9))).toEqual([]);
        expect(restrictionsAt(subject, day(3))).toMatchObject([{ state: 'imposed', since: day(3) }]);
      });
  });

  it('is accepted with a time ahead, cut to its recording', () => {
    given()
      .when(on(day(10), impose({ attribution: attributedTo('dataSubject', { expressedAt: day(12), receivedAt: day(11) }) })))
      .records({ type: 'RestrictionImposed', receivedAt: day(10), expressedAt: day(10) });
  });

  it('is recorded each time', () => {
    given(impose()).when(impose()).records('RestrictionImposed');
  });
});
