import { describe, expect, it } from '@jest/globals';
import { object, override } from '../testing/objection.phrases.ts';
import { day, given, minutesAfter, on } from '../testing/subject.phrases.ts';
import { announce, impose, lift } from '../testing/restriction.phrases.ts';
import { restrictionsAt } from './restrictions-at.ts';

describe('lifting a restriction', () => {
  it('waits until the lift was announced to the subject', () => {
    given(impose()).when(lift('id0')).refuses('LIFT_NOT_ANNOUNCED');
  });

  it('records what it replaces', () => {
    given(impose(), announce('id0'))
      .when(lift('id0'))
      .records({ type: 'RestrictionLifted', data: { restrictionId: 'id0', previous: { state: 'liftAnnounced' } } });
  });

  it('ends only that restriction', () => {
    given(impose(), impose(), announce('id0'))
      .when(lift('id0'))
      .andThen((subject, now) =>
        expect(restrictionsAt(subject, now)).toMatchObject([
          { restrictionId: 'id0', state: 'lifted' },
          { restrictionId: 'id1', state: 'imposed' },
        ]),
      );
  });

  it('counts from its recording and is never backdated; so does the announcement', () => {
    given(on(day(2), impose()), on(day(5), announce('id0', day(3))))
      .when(on(day(8), lift('id0', day(3))))
      .andThen((subject) => {
        const state = (at: ReturnType<typeof day>) => restrictionsAt(subject, at)[0]!.state;
        expect([day(3), day(5), day(7, 23), day(8)].map(state)).toEqual(['imposed', 'liftAnnounced', 'liftAnnounced', 'lifted']);
      });
  });

  it('does not say a time ahead, nor does its announcement', () => {
    given(impose(), announce('id0'))
      .when(on(day(3), lift('id0', minutesAfter(day(3), 6))))
      .refuses('TIME_IN_FUTURE');
    given(impose())
      .when(on(day(3), announce('id0', minutesAfter(day(3), 6))))
      .refuses('TIME_IN_FUTURE');
  });

  it('may say a time of a slightly fast clock', () => {
    given(impose(), announce('id0'))
      .when(on(day(3), lift('id0', minutesAfter(day(3), 5))))
      .records({ type: 'RestrictionLifted', receivedAt: day(3) });
  });

  it('waits for the objection that it was imposed for', () => {
    const contested = [object(), impose({ ground: 'objectionPending' }), announce('id1')];
    given(contested).when(lift('id1')).refuses('OBJECTION_PENDING');
    given(contested, override('id0')).when(lift('id1')).records('RestrictionLifted');
  });

  it('of another ground does not wait for an objection', () => {
    given(object(), impose(), announce('id1')).when(lift('id1')).records('RestrictionLifted');
  });
});
