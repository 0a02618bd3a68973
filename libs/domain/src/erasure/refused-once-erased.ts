import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome, SubjectRule } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { closedForGood } from './fence.ts';

/** A rule that refuses its command once nothing is left of the data that the command names. */
export const refusedOnceErased = <C extends Command<string, { readonly dataCategories: OrAll }>, Rule>(
  rule: SubjectRule<C> & Rule,
): Rule => ({
  ...rule,
  decide(command: C, subject: Subject, context: DecisionContext): Outcome {
    if (closedForGood(subject, command.dataCategories, context.recordedAt)) return refuse('SUBJECT_ERASED');
    return rule.decide(command, subject, context);
  },
});
