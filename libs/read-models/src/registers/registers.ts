import { endOfTime, erasureCases, legalHoldsAt, objectionsAt, restrictionsAt } from '#domain';
import { register } from './register.ts';

/** States are told for the end of time, when every recorded fact counts: none of these is received or recorded ahead. */

export const restrictionRegister = register({
  name: 'restriction-register',
  idField: 'restrictionId',
  stateOf: (facts) => restrictionsAt(facts, endOfTime)[0]?.state,
});

export const objectionRegister = register({
  name: 'objection-register',
  idField: 'objectionId',
  stateOf: (facts) => objectionsAt(facts, endOfTime)[0]?.state,
});

export const holdRegister = register({
  name: 'hold-register',
  idField: 'legalHoldId',
  stateOf: (facts) => legalHoldsAt(facts, endOfTime)[0]?.state,
});

export const erasureRegister = register({
  name: 'erasure-register',
  idField: 'erasureId',
  stateOf: (facts) => erasureCases(facts, endOfTime)[0]?.state,
});
