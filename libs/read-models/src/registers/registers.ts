import { erasureCases, legalHoldsAt, objectionsAt, restrictionsAt } from '#domain';
import type { Instant } from '#kernel';
import { register } from './register.ts';

/** Every recorded fact counts by then: received and recorded times are never ahead of the clock. */
const endOfTime = '9999-12-31T23:59:59.999Z' as Instant;

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
