import { isRefusal, refuse, type Instant } from '#kernel';
import type { CategorySet, SubjectFenced } from '../events/erasure.events.ts';
import type { Command } from '../events/command.ts';
import type { ReleaseLegalHold } from '../legal-hold/release-legal-hold.ts';
import type { LiftRestriction } from '../restriction/lift-restriction.ts';
import { difference, isEmpty, noCategories, union } from '../subject/category-set.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { participantOf, isIndependentOf, type Participant } from '../subject/participant.ts';
import type { Outcome, SubjectRule } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { erasureCases } from './erasure-at.ts';
import { keepersAt, keptFrom, type Keepers } from './suspension.ts';

/**
 * A rule that ends a hold or a restriction. The categories that an executed erasure suspended for its sake are fenced in
 * the same append, so the data never return to ordinary use (domain-model 6). `afterwards`: the holds and restrictions
 * that remain; `earlier`: who must not be the one that lets the data be destroyed.
 */
export const fencingWhatIsReleased = <C extends Command<string>, Rule>(
  rule: SubjectRule<C> & Rule,
  afterwards: (keepers: Keepers, command: C) => Keepers,
  earlier: (keepers: Keepers, command: C) => readonly Participant[] = () => [],
): Rule => ({
  ...rule,
  decide(command: C, subject: Subject, context: DecisionContext): Outcome {
    const outcome = rule.decide(command, subject, context);
    if (isRefusal(outcome) || outcome.length === 0) return outcome;
    const { recordedAt, recordedBy } = context;
    const keepers = keepersAt(subject, recordedAt);
    const times = storedTimes(command, context);
    const fences = fencesUnder(subject, afterwards(keepers, command), recordedAt);
    const releasedBy = participantOf({ recordedBy, actor: command.attribution.actor });
    if (fences.length > 0 && !isIndependentOf(releasedBy, earlier(keepers, command))) return refuse('APPROVER_NOT_INDEPENDENT');
    return [...outcome, ...fences.map((data) => ({ type: 'SubjectFenced', ...times, data }))];
  },
});

export const withoutHold = ({ holds, restrictions }: Keepers, { legalHoldId }: ReleaseLegalHold): Keepers => ({
  holds: holds.filter((hold) => hold.legalHoldId !== legalHoldId),
  restrictions,
});

/** Who placed a hold must not be the one whose release lets data be destroyed. */
export const placedBy = ({ holds }: Keepers, { legalHoldId }: ReleaseLegalHold): readonly Participant[] =>
  holds.filter((hold) => hold.legalHoldId === legalHoldId).map((hold) => hold.placedBy);

export const withoutRestriction = ({ holds, restrictions }: Keepers, { restrictionId }: LiftRestriction): Keepers => ({
  holds,
  restrictions: restrictions.filter((restriction) => restriction.restrictionId !== restrictionId),
});

/** Each category is fenced once: what one case destroys counts as fenced in every case that was requested before. */
function fencesUnder(subject: Subject, keepers: Keepers, at: Instant): readonly SubjectFenced['data'][] {
  let fenced: CategorySet = noCategories;
  const fences: SubjectFenced['data'][] = [];
  for (const found of erasureCases(subject, at)) {
    if (!found.executed) continue;
    const freed = difference(difference(found.kept, keptFrom(found, keepers)), fenced);
    if (isEmpty(freed)) continue;
    fenced = union(fenced, freed);
    fences.push({ erasureId: found.erasureId, ...freed });
  }
  return fences;
}
