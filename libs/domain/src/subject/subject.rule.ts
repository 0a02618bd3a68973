import type { Refusal } from '#kernel';
import type { RefusalCode } from '../events/refusal-codes.ts';
import type { Command } from '../events/command.ts';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Subject } from './subject.state.ts';

export type Outcome<New extends NewFact = NewFact> = readonly New[] | Refusal<RefusalCode>;

/**
 * Permissive commands yield to an erasure and to a full stream; restrictive and releasing ones are always judged. A form has the
 * effects of its choices, each of which is decided as a command of its own.
 */
export type Effect = 'permissive' | 'restrictive' | 'releasing' | 'ofItsChoices';

/** How one command of the subject's stream is decided. An outcome without facts: there is nothing to record. */
export interface SubjectRule<C extends Command<string> = Command<string>> {
  readonly effect: Effect | ((command: C) => Effect);
  /** The name, in events, routes and answers, of the id of what the command creates. */
  readonly makes?: `${string}Id`;
  /** Whether the command concerns a category that an erasure closed to it (`CATEGORY_ERASED`); judged before `STREAM_FULL`. */
  readonly erased?: (command: C, subject: Subject, context: DecisionContext) => boolean;
  readonly decide: (command: C, subject: Subject, context: DecisionContext) => Outcome;
}

/** One rule for each command of a capability. */
export type RulesOf<C extends Command<string>> = {
  readonly [Type in C['type']]: SubjectRule<Extract<C, { readonly type: Type }>>;
};
