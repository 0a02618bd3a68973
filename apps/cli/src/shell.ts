import type { Clock } from '#kernel';
import type { Env } from '#runtime';

/** Where a command runs: what it is told and whom it tells. */
export interface Shell {
  readonly env: Env;
  readonly clock: Clock;
  /** A line of the answer. */
  print(line: string): void;
  /** A line about the answer, for the person at the terminal. */
  warn(line: string): void;
  /** The command has answered and the answer is bad news: exit code 1. */
  fail(): void;
}
