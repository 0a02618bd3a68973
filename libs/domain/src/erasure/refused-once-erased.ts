import { refuse } from '#kernel';
import type { Command, OrAll } from '../events/fact.ts';
import type { SubjectRule } from '../subject/subject.rule.ts';
import { closedForGood } from './fence.ts';

/** A rule that comes too late for a subject of whom nothing that the command names is left. */
export const refusedOnceErased = <C extends Command<string, { readonly dataCategories: OrAll }>>(
  rule: SubjectRule<C>,
): SubjectRule<C> => ({
  ...rule,
  decide(command, subject, context) {
    if (closedForGood(subject, command.dataCategories, context.recordedAt)) return refuse('SUBJECT_ERASED');
    return rule.decide(command, subject, context);
  },
});
