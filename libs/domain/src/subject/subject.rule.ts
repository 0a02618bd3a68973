import type { Refusal } from '#kernel';
import type { RefusalCode } from '../events/refusal-codes.ts';
import type { Command, NewFact } from '../events/fact.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Subject } from './subject.state.ts';

export type Outcome = readonly NewFact[] | Refusal<RefusalCode>;

/** Permissive commands yield to an erasure and to a full stream; restrictive and releasing ones are always judged. */
export type Effect = 'permissive' | 'restrictive' | 'releasing';

/** One command of the subject's stream. No facts mean: nothing to record. */
export interface SubjectRule<C extends Command<string> = Command<string>> {
  readonly effect: Effect | ((command: C) => Effect);
  /** The command makes a thing with an id of its own: the name of that id in events, routes and answers. */
  readonly makes?: `${string}Id`;
  /** The command concerns a category that an erasure closed to it (`CATEGORY_ERASED`); judged before `STREAM_FULL`. */
  readonly erased?: (command: C, subject: Subject, context: DecisionContext) => boolean;
  readonly decide: (command: C, subject: Subject, context: DecisionContext) => Outcome;
}

/** One rule for each command of a capability. */
export type RulesOf<C extends Command<string>> = {
  readonly [Type in C['type']]: SubjectRule<Extract<C, { readonly type: Type }>>;
};
