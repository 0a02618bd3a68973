import { endOfTime, erasureCases, legalHoldsAt, objectionsAt, restrictionsAt } from '#domain';
import { register } from './register.ts';

/** States are computed for the end of time, when every recorded fact counts: no fact of these cases takes effect later than it is recorded. */

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
