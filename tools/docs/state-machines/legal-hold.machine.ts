import { legalHoldsAt, type LegalHold } from '#domain';
import { attributedTo, step, unknown, type Machine, type Rows } from './machine.ts';

const byController = attributedTo('dataController');

const hold = (hour: number) =>
  step(hour, { type: 'PlaceLegalHold', attribution: byController, dataCategories: 'all', legalReference: 'tax' });
const release = (hour: number) => step(hour, { type: 'ReleaseLegalHold', attribution: byController, legalHoldId: 'id0' });

export const legalHoldMachine: Machine = {
  title: 'Legal hold',
  summary: 'Several holds overlap; releasing one leaves the others.',
  states: { unknown, placed: [hold(1)], released: [hold(1), release(2)] } satisfies Rows<LegalHold['state']>,
  commands: { PlaceLegalHold: hold(9), ReleaseLegalHold: release(9) },
  stateOf: (subject, time) => legalHoldsAt(subject, time)[0]?.state ?? 'unknown',
};
