import { instantOf, millisOf, type Instant } from '#kernel';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** 10 days before the RU pack asks for separate documents, so that walks cross that day. */
export const beginning = instantOf(Date.UTC(2025, 7, 22, 12));

/** Steps between instants: none, the least, and both sides of the 5 minutes, 24 hours and 7 days that the rules name. */
export const steps: readonly number[] = [
  minute,
  0,
  1,
  4 * minute,
  5 * minute,
  5 * minute + 1,
  hour,
  6 * hour,
  12 * hour,
  day,
  day + 1,
  2 * day,
  3 * day,
  7 * day,
  7 * day + 1,
  31 * day,
];

/** How long walks pause between commands: mostly briefly, so that earlier facts still hold. */
export const pauses: readonly number[] = [minute, 0, 1, minute, hour, minute, hour, ...steps];

/** How far ahead of the clock a time of a command may lie. */
export const ahead: readonly number[] = [1, 4 * minute, 5 * minute, 5 * minute + 1, hour, day, 3 * day, 7 * day];

/** Distances between two times of commands: on both sides of those that the rules compare. */
export const beside: readonly number[] = [
  ...[0, 1, -1, 5 * minute, 5 * minute + 1],
  ...[-5 * minute, -5 * minute - 1, -5 * minute + 1],
];

export const shifted = (time: Instant, millis: number): Instant => instantOf(Math.max(0, millisOf(time) + millis));
