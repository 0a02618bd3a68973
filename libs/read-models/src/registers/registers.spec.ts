import { describe, expect, it } from '@jest/globals';
import type { SubjectCommand } from '#domain';
import type { ReadModel } from '#projections';
import {
  announce,
  assess,
  day,
  erase,
  hold,
  impose,
  lift,
  object,
  Recorder,
  release,
  request,
  uphold,
  withdrawObjection,
} from '#testing';
import { viewOf } from '../testing/view-of.ts';
import type { RegisterRow } from './register.ts';
import { erasureRegister, holdRegister, objectionRegister, restrictionRegister } from './registers.ts';

/** A state of a case, and the command that leads to it; `id` is the case's. */
type Step = readonly [state: string, command: (id: string) => SubjectCommand];

const cases: readonly [string, ReadModel<RegisterRow>, readonly [Step, ...Step[]]][] = [
  [
    'restrictions',
    restrictionRegister,
    [
      ['imposed', () => impose()],
      ['liftAnnounced', announce],
      ['lifted', lift],
    ],
  ],
  [
    'objections',
    objectionRegister,
    [
      ['pending', () => object()],
      ['upheld', uphold],
      ['withdrawn', withdrawObjection],
    ],
  ],
  [
    'legal holds',
    holdRegister,
    [
      ['placed', () => hold()],
      ['released', release],
    ],
  ],
  [
    'erasures',
    erasureRegister,
    [
      ['requested', () => request()],
      ['accepted', (id) => assess(id, erase('email', 'phone'))],
    ],
  ],
];

/** Records the steps of a case, a day each; resolves with the id of the case. */
async function recordCase(recorder: Recorder, steps: readonly Step[], subjectRef = 's'): Promise<string> {
  let id = '';
  for (const [index, [, command]] of steps.entries()) {
    const { newId } = await recorder.subject(subjectRef, command(id), { at: day(index + 1) });
    id ||= newId;
  }
  return id;
}

describe.each(cases)('the register of %s', (_, register, steps) => {
  const rowsIn = async (recorder: Recorder) => Object.values(viewOf(register, await recorder.events()));
  const [first] = steps;

  it.each(steps.map(([state], index) => [state, steps.slice(0, index + 1)] as const))(
    'keeps one row a case, with its present state: %s',
    async (state, until) => {
      const recorder = new Recorder();
      const id = await recordCase(recorder, until);
      expect(await rowsIn(recorder)).toMatchObject([
        { controllerId: 'acme', subjectRef: 's', id, state, order: '00000000000000000010' },
      ]);
    },
  );

  it('keeps closed cases beside new ones, in the order of opening', async () => {
    const recorder = new Recorder();
    await recordCase(recorder, steps);
    await recordCase(recorder, [first]);
    await recordCase(recorder, [first], 'other');
    expect((await rowsIn(recorder)).map(({ state }) => state)).toEqual([steps.at(-1)![0], first[0], first[0]]);
  });

  it('looks at no other kind of case', async () => {
    const recorder = new Recorder();
    for (const [, other, [opening]] of cases) if (other !== register) await recordCase(recorder, [opening]);
    expect(await rowsIn(recorder)).toEqual([]);
  });
});
