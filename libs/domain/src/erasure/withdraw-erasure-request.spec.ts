import { describe, expect, it } from '@jest/globals';
import { hold } from '../testing/legal-hold.phrases.ts';
import { attributedTo, day, given, minutesAfter, on } from '../testing/subject.phrases.ts';
import {
  approve,
  assess,
  erase,
  execute,
  found,
  report,
  request,
  withdrawRequest,
  withhold,
} from '../testing/erasure.phrases.ts';

const requested = on(day(2), request());
const accepted = [requested, on(day(3), assess('id0'))];
const approved = [...accepted, approve('id0', undefined, day(4))];
const executed = [...approved, on(day(5), execute('id0'))];

describe('withdrawing a request to erase', () => {
  it.each([
    ['requested', [requested]],
    ['accepted', accepted],
    ['partlyAccepted', [requested, on(day(3), assess('id0', [...erase('email'), withhold('phone')]))]],
    ['refused', [requested, on(day(3), assess('id0', [withhold('email'), withhold('phone')]))]],
    ['approved', approved],
  ])('closes a case that is %s', (state, history) =>
    given(history)
      .when(on(day(6), withdrawRequest('id0')))
      .records({ type: 'ErasureRequestWithdrawn', data: { erasureId: 'id0', previous: { state } } })
      .andThen((subject) => expect(found(subject, 'id0', day(6))).toMatchObject({ state: 'withdrawn', since: day(6) })),
  );

  it('leaves nothing restricted, suspended or due', () =>
    given(on(day(1), hold()), requested, on(day(3), assess('id1', [...erase('email'), withhold('phone', day(9))])))
      .when(on(day(6), withdrawRequest('id1')))
      .records('ErasureRequestWithdrawn')
      .andThen((subject) => {
        expect(found(subject, 'id1', day(5))).toMatchObject({ state: 'partlyAccepted', suspended: ['email'] });
        expect(found(subject, 'id1', day(10))).toMatchObject({ suspended: [], due: [] });
      }));

  it('twice is nothing to record', () => given(accepted, withdrawRequest('id0')).when(withdrawRequest('id0')).recordsNothing());

  it('is too late once the case is executed', () => {
    given(executed).when(withdrawRequest('id0')).refuses('ERASURE_WRONG_STATE');
    return given(executed, report('id0')).when(withdrawRequest('id0')).refuses('ERASURE_WRONG_STATE');
  });

  it('is of a case that exists, at a time that has come: it is permissive', () => {
    given(requested).when(withdrawRequest('id7')).refuses('ERASURE_UNKNOWN');
    return given(executed)
      .when(on(day(6), withdrawRequest('id0', { receivedAt: minutesAfter(day(6), 6) })))
      .refuses('TIME_IN_FUTURE');
  });

  it('counts from its recording', () =>
    given(accepted)
      .when(on(day(6), withdrawRequest('id0', { receivedAt: day(4) })))
      .andThen((subject) => expect(found(subject, 'id0', day(5)).state).toBe('accepted')));

  it('is the end of the case: nobody assesses, approves or executes it any more', () => {
    const other = [...erase('email'), withhold('phone')];
    given(accepted, withdrawRequest('id0')).when(assess('id0', other)).refuses('ERASURE_WRONG_STATE');
    given(accepted, withdrawRequest('id0')).when(approve('id0')).refuses('ERASURE_WRONG_STATE');
    const byName = { tasks: [{ system: 'crm', dataCategories: ['email', 'phone'] }] };
    given(approved, on(day(5), withdrawRequest('id0')))
      .when(on(day(6), execute('id0', byName)))
      .refuses('ERASURE_WRONG_STATE');
    return given(approved, on(day(5), withdrawRequest('id0')))
      .when(report('id0'))
      .refuses('ERASURE_TASK_UNKNOWN');
  });

  it('leaves other cases and a new request as they are', () =>
    given(accepted, on(day(3, 1), request({ attribution: attributedTo('dataController') })), withdrawRequest('id0'))
      .when(on(day(8), request()))
      .records('ErasureRequested')
      .andThen((subject, now) => expect(found(subject, 'id2', now).state).toBe('requested')));
});
