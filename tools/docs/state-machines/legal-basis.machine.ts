import { legalBasesAt, type LegalBasis } from '#domain';
import { attributedTo, hourOf, step, unknown, type Machine, type Rows } from './machine.ts';

const byController = attributedTo('dataController');

const assert = (hour: number, untilHour = 100) =>
  step(hour, {
    type: 'AssertLegalBasis',
    attribution: byController,
    purposeId: 'newsletter',
    lawfulBasis: 'contract',
    validUntil: hourOf(untilHour),
    justificationCode: 'order',
  });
const end = (hour: number) => step(hour, { type: 'EndLegalBasis', attribution: byController, legalBasisId: 'id0' });

export const legalBasisMachine: Machine = {
  title: 'Legal basis',
  summary: 'An assertion that has run out may still be ended, for the end may reach back before that.',
  states: {
    unknown,
    asserted: [assert(1)],
    'ended, for it has run out': [assert(1, 4)],
    ended: [assert(1), end(2)],
  } satisfies Rows<LegalBasis['state']>,
  commands: { AssertLegalBasis: assert(9), EndLegalBasis: end(9) },
  stateOf: (subject, time) => legalBasesAt(subject, time)[0]?.state ?? 'unknown',
};
