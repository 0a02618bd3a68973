import { objectionsAt, type Objection } from '#domain';
import { attributedTo, step, unknown, type Machine, type Rows } from './machine.ts';

const bySubject = attributedTo('dataSubject');
const byController = attributedTo('dataController');

/** Raises the objection that the others name: it is the first fact of the subject. */
export const object = (hour: number, kind: 'particularSituation' | 'directMarketing') =>
  step(hour, { type: 'RaiseObjection', attribution: bySubject, kind, purposes: 'all' });
export const uphold = (hour: number) =>
  step(hour, { type: 'DecideObjection', attribution: byController, objectionId: 'id0', outcome: 'upheld' });
const override = (hour: number) =>
  step(hour, {
    type: 'DecideObjection',
    attribution: byController,
    objectionId: 'id0',
    outcome: 'overridden',
    justificationCode: 'fraud',
  });
const withdraw = (hour: number) => step(hour, { type: 'WithdrawObjection', attribution: bySubject, objectionId: 'id0' });

const pending = [object(1, 'particularSituation')];

const objectionCommands = (kind: 'particularSituation' | 'directMarketing') => ({
  RaiseObjection: object(9, kind),
  'DecideObjection, upheld': uphold(9),
  'DecideObjection, overridden': override(9),
  WithdrawObjection: withdraw(9),
});
const objectionState: Machine['stateOf'] = (subject, time) => objectionsAt(subject, time)[0]?.state ?? 'unknown';

export const objectionMachine: Machine = {
  title: 'Objection on grounds of a particular situation',
  summary: 'Decided once; withdrawn while it is pending or upheld.',
  states: {
    unknown,
    pending,
    upheld: [...pending, uphold(2)],
    overridden: [...pending, override(2)],
    withdrawn: [...pending, withdraw(2)],
  } satisfies Rows<Objection['state']>,
  commands: objectionCommands('particularSituation'),
  stateOf: objectionState,
};

export const marketingObjectionMachine: Machine = {
  title: 'Objection to direct marketing',
  summary: 'Upheld by being raised, and never overridden.',
  states: {
    unknown,
    upheld: [object(1, 'directMarketing')],
    withdrawn: [object(1, 'directMarketing'), withdraw(2)],
  },
  commands: objectionCommands('directMarketing'),
  stateOf: objectionState,
};
