import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { day, given, on } from '../testing/subject.phrases.ts';
import type { Subject } from '../subject/subject.state.ts';
import { approve, assess, erase, execute, found, request, withhold } from '../testing/erasure.phrases.ts';

const untilDay = (end: number) => [...erase('email'), withhold('phone', day(end))];
const executed = (outcomes = untilDay(30)) => [
  on(day(2), request()),
  on(day(3), assess('id0', outcomes)),
  approve('id0', outcomes, day(4)),
  on(day(5), execute('id0', { tasks: [{ system: 'crm', dataCategories: ['email'] }] })),
];
const dueAt = (subject: Subject, at: Instant, erasureId = 'id0') => found(subject, erasureId, at).due;

describe('a category that is withheld until an instant', () => {
  it('becomes due at that instant', () =>
    given(executed())
      .when(on(day(40), request({ dataCategories: ['phone'] })))
      .records('ErasureRequested')
      .andThen((subject) => {
        expect(dueAt(subject, day(29))).toEqual([]);
        expect(dueAt(subject, day(30))).toEqual(['phone']);
      }));

  it('is due in a refused case as well, which is never executed', () =>
    given(on(day(2), request({ dataCategories: ['phone'] })))
      .when(on(day(3), assess('id0', [withhold('phone', day(30))])))
      .records('ErasureRefused')
      .andThen((subject) => expect(dueAt(subject, day(31))).toEqual(['phone'])));

  it('never becomes due without an end', () =>
    given(on(day(2), request()))
      .when(on(day(3), assess('id0', [...erase('email'), withhold('phone')])))
      .records('ErasurePartlyAccepted')
      .andThen((subject) => expect(dueAt(subject, day(300))).toEqual([])));

  it('is named "all" where it falls under the default of the case', () => {
    const outcomes = [{ ...withhold('all', day(30)) }, ...erase('email')];
    return given(on(day(2), request({ dataCategories: 'all' })))
      .when(on(day(3), assess('id0', outcomes)))
      .records('ErasurePartlyAccepted')
      .andThen((subject) => expect(dueAt(subject, day(30))).toEqual(['all']));
  });

  it('is due no more once a new case has taken it up', () =>
    given(
      executed(),
      on(day(31), request({ dataCategories: ['phone'] })),
      on(day(32), assess('id5', erase('phone'))),
      approve('id5', erase('phone'), day(33)),
    )
      .when(on(day(34), execute('id5')))
      .records('SubjectFenced', 'ErasureTaskAssigned')
      .andThen((subject) => {
        expect(dueAt(subject, day(33))).toEqual(['phone']);
        expect(dueAt(subject, day(35))).toEqual([]);
      }));
});
