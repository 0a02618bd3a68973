import { isSubjectSide, type Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { caseFactsAt, type CaseFacts } from './case-facts.ts';
import { participantOf } from '../subject/participant.ts';
import { difference, intersection, isEmpty, categoriesOf, noCategories, union } from '../subject/category-set.ts';
import type { ErasureCase, Fence } from './erasure-case.ts';
import { assessedAs, type CategorySet, type ErasureOutcome } from '../events/erasure.events.ts';
import { categoriesWith, destroys, listOf } from './outcomes.ts';
import { keepersAt, keptFrom } from './suspension.ts';
import { backupsSystem, doneByAll, progressOf, type TaskProgress } from './task-progress.ts';

/** A fence, the case that recorded it, and what of it that case destroys. */
interface RecordedFence extends Fence {
  readonly erasureId: string;
  readonly destroying: CategorySet;
}

/** The erasure cases requested by an instant, closed ones too, oldest first, as they stood then. */
export function erasureCases(subject: Subject, at: Instant): readonly ErasureCase[] {
  const cases = caseFactsAt(subject, at);
  if (cases.length === 0) return [];
  const fences = cases.flatMap(fencesOf).sort((a, b) => a.revision - b.revision);
  return cases.map((facts) => caseOf(subject, facts, fences, at));
}

/** A case by its id. */
export const erasureCase = (subject: Subject, erasureId: string, at: Instant): ErasureCase | undefined =>
  erasureCases(subject, at).find((found) => found.erasureId === erasureId);

function caseOf(subject: Subject, facts: CaseFacts, allFences: readonly RecordedFence[], at: Instant): ErasureCase {
  const { requested, assigned } = facts;
  const { erasureId, dataCategories, ground, dueAt, dueUnder } = requested.data;
  const assessed = facts.assessed.at(-1);
  const outcomes = assessed?.data.outcomes ?? [];
  const toDestroy = toDestroyIn(facts);
  const fences = fencesFor(facts, allFences);
  const fenced = intersection(categoriesOf(dataCategories), union(...fences.map(({ categories }) => categories)));
  const progress = assigned.map(({ data }) => progressOf(data, toDestroy, facts.reports));
  const backupsExpireAt = assigned.at(0)?.data.backupsExpireAt;
  const request = {
    receivedAt: requested.receivedAt,
    revision: requested.revision,
    requestedBySubject: isSubjectSide(requested.actor.role),
  };
  const unfenced = facts.withdrawn ? noCategories : difference(toDestroy, fenced);
  const executed = assigned.length > 0;
  const kept = executed || isEmpty(unfenced) ? unfenced : intersection(unfenced, keptFrom(request, keepersAt(subject, at)));
  return {
    ...{ erasureId, dataCategories, ground, dueAt, ...(dueUnder && { dueUnder }), ...request },
    ...stateOf(facts, progress, toDestroy),
    requester: request.requestedBySubject ? { sub: requested.recordedBy.sub } : participantOf(requested),
    assessors: facts.assessed.map(participantOf),
    ...(assessed && { assessmentDigest: assessed.data.assessmentDigest }),
    ...{ outcomes, toDestroy, fences, fenced, executed, progress },
    tasks: progress.map(({ system, dataCategories: named, status }) => ({ system, dataCategories: named, status })),
    withheld: categoriesWith(dataCategories, outcomes, (outcome) => !destroys(outcome)),
    kept,
    suspended: listOf(kept, outcomes),
    due: dueOf(facts, allFences, at),
    backups: progressOf({ system: backupsSystem, dataCategories: 'all' }, toDestroy, facts.reports),
    ...(backupsExpireAt && { backupsExpireAt }),
    eventIds: {
      requested: requested.eventId,
      ...(assessed && { assessed: assessed.eventId }),
      ...(facts.approved && { approved: facts.approved.eventId }),
      executed: [...facts.fenced, ...assigned].map(({ eventId }) => eventId),
    },
  };
}

/** Outcome erase or anonymise by the last assessment. */
const toDestroyIn = ({ requested, assessed }: CaseFacts): CategorySet =>
  categoriesWith(requested.data.dataCategories, assessed.at(-1)?.data.outcomes ?? [], destroys);

function fencesOf(facts: CaseFacts): readonly RecordedFence[] {
  const toDestroy = toDestroyIn(facts);
  return facts.fenced.map(({ data, recordedAt, revision, eventId }) => ({
    ...{ erasureId: data.erasureId, categories: data, recordedAt, revision, eventId },
    destroying: intersection(data, toDestroy),
  }));
}

/**
 * The fences that count in a case: its own, and what other cases have fenced to be destroyed since its request. Another
 * case's fence that withholds closes nothing here, so that what this case suspends stays suspended (domain-model 6).
 */
const fencesFor = ({ requested }: CaseFacts, fences: readonly RecordedFence[]): readonly Fence[] =>
  fences
    .filter(({ revision }) => revision > requested.revision)
    .map((fence) => (fence.erasureId === requested.data.erasureId ? fence : { ...fence, categories: fence.destroying }));

/** Withheld categories whose end has come, without those that another case has fenced since: that case deals with them now. */
function dueOf(
  { requested, assessed, withdrawn }: CaseFacts,
  allFences: readonly RecordedFence[],
  at: Instant,
): readonly string[] {
  const last = assessed.at(-1);
  if (!last || withdrawn) return [];
  const others = allFences.filter(({ revision, erasureId }) => revision > last.revision && erasureId !== last.data.erasureId);
  const { outcomes } = last.data;
  const isDue = (outcome: ErasureOutcome) => outcome.outcome === 'withhold' && outcome.until !== undefined && outcome.until <= at;
  const due = categoriesWith(requested.data.dataCategories, outcomes, isDue);
  return listOf(difference(due, union(...others.map(({ categories }) => categories))), outcomes);
}

function stateOf(
  facts: CaseFacts,
  progress: readonly TaskProgress[],
  toDestroy: CategorySet,
): Pick<ErasureCase, 'state' | 'since'> {
  if (facts.withdrawn) return { state: 'withdrawn', since: facts.withdrawn.recordedAt };
  if (facts.completed) return { state: 'completed', since: facts.completed.recordedAt };
  if (facts.assigned.length > 0) {
    const left = difference(toDestroy, doneByAll(progress, toDestroy));
    const lastDone = facts.reports.findLast(({ type, data }) => type === 'ErasureTaskCompleted' && data.system !== backupsSystem);
    return isEmpty(left) && lastDone
      ? { state: 'backupsPending', since: lastDone.recordedAt }
      : { state: 'executing', since: facts.assigned[0]!.recordedAt };
  }
  if (facts.approved) return { state: 'approved', since: facts.approved.recordedAt };
  const last = facts.assessed.at(-1);
  if (!last) return { state: 'requested', since: facts.requested.receivedAt };
  // An assessment repeated with other outcomes and the same result leaves the state as it was.
  const run = facts.assessed.slice(facts.assessed.findLastIndex(({ type }) => type !== last.type) + 1);
  return { state: assessedAs[last.type], since: run[0]!.recordedAt };
}

/** From acceptance on: to be destroyed and not fenced yet, which counts as restricted (domain-model 7, step 3d). */
export const awaitingFence = ({ state, toDestroy, fenced }: ErasureCase): CategorySet =>
  state === 'withdrawn' ? noCategories : difference(toDestroy, fenced);

/** Approved, not completed and not withdrawn: the systems may destroy what it names. */
export const isOpenForDestruction = ({ state, eventIds }: ErasureCase): boolean =>
  eventIds.approved !== undefined && state !== 'completed' && state !== 'withdrawn';
