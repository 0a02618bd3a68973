import type { Fields } from '#kernel';
import type { AcceptedCommand } from './command-result.ts';

/** What the answer to a command says beside its events: its fields, and where they come from. */
export interface CommandAnswer<C, State, Answer> {
  readonly fields: Fields<Answer>;
  readonly of: (command: C, accepted: AcceptedCommand<State>) => Answer;
}
