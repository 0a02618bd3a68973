import { describe, expect, it } from '@jest/globals';
import type { SubjectCommand } from '#domain';
import type { ReadModel } from '#projections';
import { byController, bySubject, day, Story, viewOf } from '../testing/story.ts';
import type { RegisterRow } from './register.ts';
import { erasureRegister, holdRegister, objectionRegister, restrictionRegister } from './registers.ts';

const impose: SubjectCommand = {
  ...{ type: 'ImposeRestriction', ground: 'accuracyContested', dataCategories: 'all', purposes: 'all' },
  attribution: bySubject(),
};
const object: SubjectCommand = { type: 'RaiseObjection', kind: 'particularSituation', purposes: 'all', attribution: bySubject() };
const place: SubjectCommand = {
  type: 'PlaceLegalHold',
  dataCategories: 'all',
  legalReference: 'tax-23',
  attribution: byController,
};
const request: SubjectCommand = { type: 'RequestErasure', dataCategories: 'all', ground: 'objected', attribution: bySubject() };
const id = 'made-1';

const steps: readonly [string, ReadModel<RegisterRow>, readonly [string, SubjectCommand][]][] = [
  [
    'restrictions',
    restrictionRegister,
    [
      ['imposed', impose],
      ['liftAnnounced', { type: 'AnnounceRestrictionLift', restrictionId: id, attribution: byController }],
      ['lifted', { type: 'LiftRestriction', restrictionId: id, attribution: byController }],
    ],
  ],
  [
    'objections',
    objectionRegister,
    [
      ['pending', object],
      ['upheld', { type: 'DecideObjection', objectionId: id, outcome: 'upheld', attribution: byController }],
      ['withdrawn', { type: 'WithdrawObjection', objectionId: id, attribution: bySubject() }],
    ],
  ],
  [
    'legal holds',
    holdRegister,
    [
      ['placed', place],
      ['released', { type: 'ReleaseLegalHold', legalHoldId: id, attribution: byController }],
    ],
  ],
  [
    'erasures',
    erasureRegister,
    [
      ['requested', request],
      [
        'accepted',
        {
          ...{ type: 'AssessErasure', erasureId: id, attribution: byController },
          outcomes: [{ dataCategory: 'all', outcome: 'erase' }],
        },
      ],
    ],
  ],
];

describe.each(steps)('the register of %s', (_, register, path) => {
  it('keeps one row a case, with its present state, in the order of opening', () => {
    const story = new Story();
    path.forEach(([state, command], index) => {
      story.subject('s', command, day(index + 1));
      expect(Object.values(viewOf(register, story.events))).toMatchObject([
        { controllerId: 'acme', subjectRef: 's', id, state, order: '00000000000000000001' },
      ]);
    });
  });

  it('keeps closed cases beside new ones', () => {
    const story = new Story();
    for (const [, command] of path) story.subject('s', command, day(1));
    story.subject('s', path[0]![1], day(2)).subject('other', path[0]![1], day(3));
    const rows = Object.values(viewOf(register, story.events));
    expect(rows.map(({ state }) => state)).toEqual([path.at(-1)![0], path[0]![0], path[0]![0]]);
  });

  it('looks at no other kind of case', () => {
    const others = steps.filter(([, other]) => other !== register).map(([, , [first]]) => first![1]);
    const story = others.reduce((told, command) => told.subject('s', command, day(1)), new Story());
    expect(viewOf(register, story.events)).toEqual({});
  });
});
