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
export interface Register<Listed extends Entry = Entry> {
  readonly model: ReadModel<RegisterRow>;
  readonly states: readonly string[];
  entries(subject: Subject, at: Instant): Entries<Listed>;
}

/** By the id of the case, each made when it is asked for: a page needs few of a subject with many cases. */
type Entries<Listed> = ReadonlyMap<string, () => Listed>;

export interface Entry {
  readonly state: string;
}

const entriesOf = <Case, Listed>(
  cases: readonly Case[],
  idOf: (found: Case) => string,
  entryOf: (found: Case) => Listed,
): Entries<Listed> => new Map(cases.map((found) => [idOf(found), () => entryOf(found)]));

/** The query parameters of a register's list. */
export const registerParameters = ({ model, states }: Register) => ({
  state: queryOf.oneOf(states),
  order: queryOf.order,
  ...queryOf.pagingOf(model.name),
});
export type RegisterQuery = queryOf.QueryValues<ReturnType<typeof registerParameters>>;

export const restrictions: Register<ReturnType<typeof restrictionEntry>> = {
  model: restrictionRegister,
  states: restrictionStates,
  entries: (subject, at) => entriesOf(restrictionsAt(subject, at), ({ restrictionId }) => restrictionId, restrictionEntry),
};

export const objections: Register<ReturnType<typeof objectionEntry>> = {
  model: objectionRegister,
  states: objectionStates,
  entries: (subject, at) => entriesOf(objectionsAt(subject, at), ({ objectionId }) => objectionId, objectionEntry),
};

export const legalHolds: Register<ReturnType<typeof legalHoldEntry>> = {
  model: holdRegister,
  states: legalHoldStates,
  entries: (subject, at) => entriesOf(legalHoldsAt(subject, at), ({ legalHoldId }) => legalHoldId, legalHoldEntry),
};

export const erasures: Register<ReturnType<typeof erasureEntry>> = {
  model: erasureRegister,
  states: erasureStates,
  entries: (subject, at) => entriesOf(erasureCases(subject, at), ({ erasureId }) => erasureId, erasureEntry),
};
