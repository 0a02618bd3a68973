import { refuse } from '#kernel';
import type { Command, OrAll } from '../events/fact.ts';
import type { SubjectRule } from '../subject/subject.rule.ts';
import { closedForGood } from './fence.ts';

/** A rule that refuses its command once nothing is left of the data that the command names. */
export const refusedOnceErased = <C extends Command<string, { readonly dataCategories: OrAll }>>(
  rule: SubjectRule<C>,
): SubjectRule<C> => ({
  ...rule,
  decide(command, subject, context) {
    if (closedForGood(subject, command.dataCategories, context.recordedAt)) return refuse('SUBJECT_ERASED');
    return rule.decide(command, subject, context);
  },
});
