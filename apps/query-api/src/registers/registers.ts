import {
  erasureCases,
  erasureEntry,
  erasureStates,
  legalHoldEntry,
  legalHoldStates,
  legalHoldsAt,
  objectionEntry,
  objectionStates,
  objectionsAt,
  restrictionEntry,
  restrictionStates,
  restrictionsAt,
  type Subject,
} from '#domain';
import { queryOf } from '#http';
import type { Instant } from '#kernel';
import type { ReadModel } from '#projections';
import { erasureRegister, holdRegister, objectionRegister, restrictionRegister, type RegisterRow } from '#read-models';

/** A register: the view that lists its cases, and their entries in the status of a subject. */
export interface Register {
  readonly model: ReadModel<RegisterRow>;
  readonly states: readonly string[];
  entries(subject: Subject, at: Instant): readonly Entry[];
}

/** The query parameters of a register's list. */
export const registerParameters = ({ states }: Register) => ({ state: queryOf.oneOf(states), ...queryOf.paging });
export type RegisterQuery = queryOf.QueryValues<ReturnType<typeof registerParameters>>;

export interface Entry {
  readonly id: string;
  readonly entry: { readonly state: string };
}

export const restrictions: Register = {
  model: restrictionRegister,
  states: restrictionStates,
  entries: (subject, at) =>
    restrictionsAt(subject, at).map((found) => ({ id: found.restrictionId, entry: restrictionEntry(found) })),
};

export const objections: Register = {
  model: objectionRegister,
  states: objectionStates,
  entries: (subject, at) => objectionsAt(subject, at).map((found) => ({ id: found.objectionId, entry: objectionEntry(found) })),
};

export const legalHolds: Register = {
  model: holdRegister,
  states: legalHoldStates,
  entries: (subject, at) => legalHoldsAt(subject, at).map((found) => ({ id: found.legalHoldId, entry: legalHoldEntry(found) })),
};

export const erasures: Register = {
  model: erasureRegister,
  states: erasureStates,
  entries: (subject, at) => erasureCases(subject, at).map((found) => ({ id: found.erasureId, entry: erasureEntry(found) })),
};
