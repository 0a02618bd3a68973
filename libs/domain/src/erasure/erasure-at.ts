import { isSubjectSide, once, remembered, type Instant } from '#kernel';
import type { Subject } from '../subject/subject.state.ts';
import { legalHoldTypes } from '../legal-hold/legal-holds-at.ts';
import { restrictionTypes } from '../restriction/restrictions-at.ts';
import { settled } from '../subject/settled.ts';
import { caseFactsAt, caseFactTypes, type CaseFacts } from './case-facts.ts';
import { participantOf } from '../subject/participant.ts';
import { difference, intersection, isEmpty, categoriesOf, noCategories, union } from '../subject/category-set.ts';
import type { ErasureCase } from './erasure-case.ts';
import { assessedAs, type CategorySet, type ErasureOutcome } from '../events/erasure.events.ts';
import { categoriesWith, destroys, listOf } from './outcomes.ts';
import { recordedFences, toDestroyIn, type RecordedFences } from './recorded-fences.ts';
import { keepersAt, keptFrom, type Keepers } from './suspension.ts';
import { backupsSystem, doneByAll, progressOf, type TaskProgress } from './task-progress.ts';

/** The erasure cases requested by an instant, closed ones too, oldest first, as they stood then. */
export function erasureCases(subject: Subject, at: Instant): readonly ErasureCase[] {
  const cases = casesAt(subject, at);
  if (!cases.some(({ outcomes }) => outcomes.some(isWithheldUntil))) return cases;
  const facts = caseFactsAt(subject, at);
  return cases.map((found, index) => ({ ...found, due: dueOf(facts[index]!, recordedFences(facts), at) }));
}

/** The same by what counts then, without what is due. */
const casesAt = settled([...caseFactTypes, ...legalHoldTypes, ...restrictionTypes], (subject, at): readonly ErasureCase[] => {
  const cases = caseFactsAt(subject, at);
  const keepers = once(() => keepersAt(subject, at));
  return cases.map((facts) => caseOf(facts, recordedFences(cases), keepers));
});

/** A case by its id. */
export function erasureCase(subject: Subject, erasureId: string, at: Instant): ErasureCase | undefined {
  const cases = caseFactsAt(subject, at);
  const facts = cases.find(({ requested }) => requested.data.erasureId === erasureId);
  if (!facts) return undefined;
  const fences = recordedFences(cases);
  return { ...caseOf(facts, fences, () => keepersAt(subject, at)), due: dueOf(facts, fences, at) };
}

/** As it stands but for what is due. */
function caseOf(facts: CaseFacts, fences: RecordedFences, keepers: () => Keepers): ErasureCase {
  const own = ownPartOf(facts);
  const { dataCategories, toDestroy, executed, outcomes } = own;
  const fenced = intersection(categoriesOf(dataCategories), fences.closedIn(facts));
  const unfenced = facts.withdrawn ? noCategories : difference(toDestroy, fenced);
  const kept = executed || isEmpty(unfenced) ? unfenced : intersection(unfenced, keptFrom(own, keepers()));
  return { ...own, fenced, kept, suspended: listOf(kept, outcomes), due: [] };
}

/** What follows from the facts of the case alone. */
const ownPartOf = remembered((facts: CaseFacts): Omit<ErasureCase, 'fenced' | 'kept' | 'suspended' | 'due'> => {
  const { requested, assigned } = facts;
  const { erasureId, dataCategories, ground, dueAt, dueUnder } = requested.data;
  const { receivedAt, revision } = requested;
  const assessed = facts.assessed.at(-1);
  const outcomes = assessed?.data.outcomes ?? [];
  const toDestroy = toDestroyIn(facts);
  const progress = assigned.map(({ data }) => progressOf(data, toDestroy, facts.reports));
  const backupsExpireAt = assigned.at(0)?.data.backupsExpireAt;
  const requestedBySubject = isSubjectSide(requested.actor.role);
  return {
    ...{ erasureId, dataCategories, ground, dueAt, ...(dueUnder && { dueUnder }), receivedAt, revision, requestedBySubject },
    ...stateOf(facts, progress, toDestroy),
    requester: requestedBySubject ? { sub: requested.recordedBy.sub } : participantOf(requested),
    assessors: facts.assessed.map(participantOf),
    ...(assessed && { assessmentDigest: assessed.data.assessmentDigest }),
    ...{ outcomes, toDestroy, executed: assigned.length > 0, progress },
    tasks: progress.map(({ system, dataCategories: named, status }) => ({ system, dataCategories: named, status })),
    withheld: categoriesWith(dataCategories, outcomes, (outcome) => !destroys(outcome)),
    backups: progressOf({ system: backupsSystem, dataCategories: 'all' }, toDestroy, facts.reports),
    ...(backupsExpireAt && { backupsExpireAt }),
    eventIds: {
      requested: requested.eventId,
      ...(assessed && { assessed: assessed.eventId }),
      ...(facts.approved && { approved: facts.approved.eventId }),
      executed: [...facts.fenced, ...assigned].map(({ eventId }) => eventId),
    },
  };
});

/** Withheld categories whose end has come, without those that another case has fenced since: that case deals with them now. */
function dueOf({ requested, assessed, withdrawn }: CaseFacts, fences: RecordedFences, at: Instant): readonly string[] {
  const last = assessed.at(-1);
  if (!last || withdrawn) return [];
  const { outcomes } = last.data;
  const isDue = (outcome: ErasureOutcome) => isWithheldUntil(outcome) && outcome.until <= at;
  if (!outcomes.some(isDue)) return [];
  const others = fences.all.filter(({ revision, erasureId }) => revision > last.revision && erasureId !== last.data.erasureId);
  const due = categoriesWith(requested.data.dataCategories, outcomes, isDue);
  return listOf(difference(due, union(...others.map(({ categories }) => categories))), outcomes);
}

const isWithheldUntil = (outcome: ErasureOutcome): outcome is ErasureOutcome & { readonly until: Instant } =>
  outcome.outcome === 'withhold' && outcome.until !== undefined;

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
