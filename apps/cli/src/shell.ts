import type { Clock } from '#kernel';
import type { Env } from '#runtime';

/** The surroundings of a command: environment, clock and output. */
export interface Shell {
  readonly env: Env;
  readonly clock: Clock;
  /** A line of the answer, on standard output. */
  print(line: string): void;
  /** A line for the person at the terminal, on standard error. */
  warn(line: string): void;
  /** Shows this text in place of the last one on the line of the terminal; absent where there is no terminal. */
  redraw?(text: string): void;
  /** The command has found a fault: exit code 1; 2 where it could not look. */
  fail(code?: 1 | 2): void;
}
