import type { EventOf } from '#domain';
import { isSubjectSide, type Instant } from '#kernel';
import { names, ofType, type World } from './world.ts';

export type Fence = EventOf<'SubjectFenced'>;
type Outcome = EventOf<'ErasureAccepted'>['data']['outcomes'][number];
export type Withheld = Extract<Outcome, { readonly outcome: 'withhold' }>;

/** An erasure case as it stands for one data category at an instant: all its facts but the request count from recording. */
export interface CaseOf {
  readonly request: EventOf<'ErasureRequested'>;
  readonly outcome: Outcome | undefined;
  readonly assessment: Assessment | undefined;
  readonly accepted: boolean;
  readonly approval: EventOf<'ErasureApproved'> | undefined;
  readonly executed: boolean;
  readonly completed: boolean;
  readonly fence: Fence | undefined;
}

export function casesFor(world: World, category: string, at: Instant): readonly CaseOf[] {
  // A case that the subject took back restricts nothing, as if it had never been requested (domain-model 6, "Erasure").
  const withdrawn = ofType(world, 'ErasureRequestWithdrawn').filter(({ recordedAt }) => recordedAt <= at);
  return ofType(world, 'ErasureRequested')
    .filter((request) => !withdrawn.some(({ data }) => data.erasureId === request.data.erasureId))
    .filter(({ data, receivedAt }) => receivedAt <= at && names(data.dataCategories, category))
    .map((request) => caseOf(world, request, category, at));
}

function caseOf(world: World, request: EventOf<'ErasureRequested'>, category: string, at: Instant): CaseOf {
  const { erasureId } = request.data;
  const own = <Fact extends { readonly data: { readonly erasureId: string }; readonly recordedAt: Instant }>(
    facts: readonly Fact[],
  ) => facts.filter((fact) => fact.data.erasureId === erasureId && fact.recordedAt <= at);
  const assessment = lastAssessment(world, erasureId, at);
  return {
    request,
    assessment,
    outcome: assessment && outcomeFor(assessment.data.outcomes, category),
    accepted: assessment !== undefined && assessment.type !== 'ErasureRefused',
    approval: own(ofType(world, 'ErasureApproved')).at(-1),
    executed: own(ofType(world, 'ErasureTaskAssigned')).length > 0,
    completed: own(ofType(world, 'ErasureCompleted')).length > 0,
    fence: fenceOf(world, request, category, at),
  };
}

type Assessment = EventOf<'ErasureAccepted' | 'ErasurePartlyAccepted' | 'ErasureRefused'>;

const lastAssessment = (world: World, erasureId: string, at: Instant): Assessment | undefined =>
  [...ofType(world, 'ErasureAccepted'), ...ofType(world, 'ErasurePartlyAccepted'), ...ofType(world, 'ErasureRefused')]
    .filter(({ data, recordedAt }) => data.erasureId === erasureId && recordedAt <= at)
    .sort((one, other) => one.revision - other.revision)
    .at(-1);

/** The outcome of the category, else the default outcome of a request of every category (domain-model 6, "Erasure"). */
const outcomeFor = (outcomes: readonly Outcome[], category: string): Outcome | undefined =>
  outcomes.find(({ dataCategory }) => dataCategory === category) ?? outcomes.find(({ dataCategory }) => dataCategory === 'all');

/**
 * The fence of the case itself, else a fence to destroy by another case that came after this request: a fence that withholds
 * counts in its own case alone (domain-model 6, "Erasure").
 */
function fenceOf(world: World, request: EventOf<'ErasureRequested'>, category: string, at: Instant): Fence | undefined {
  const fences = fencesOf(world, category, at).filter(({ revision }) => revision > request.revision);
  const own = fences.find(({ data }) => data.erasureId === request.data.erasureId);
  return own ?? fences.find((fence) => destroysBehind(world, fence, category));
}

/** What the case of a fence does with a category; nobody assesses a case again once it is approved. */
function destroysBehind(world: World, fence: Fence, category: string): boolean {
  const assessment = lastAssessment(world, fence.data.erasureId, fence.recordedAt);
  return assessment !== undefined && outcomeFor(assessment.data.outcomes, category)?.outcome !== 'withhold';
}

export function fencesOf(world: World, category: string, at: Instant): readonly Fence[] {
  return ofType(world, 'SubjectFenced').filter(({ data, recordedAt }) => {
    const except = data.dataCategories === 'all' ? data.except : [];
    return recordedAt <= at && names(data.dataCategories, category) && !except.includes(category);
  });
}

export const isDestroyed = ({ outcome }: CaseOf): boolean => outcome?.outcome === 'erase' || outcome?.outcome === 'anonymise';

/**
 * A restriction that the request supersedes: one by the subject's own side, received after it. Of two equal times neither comes
 * after the other (domain-model 2).
 */
export const supersedes = ({ request }: CaseOf, restriction: EventOf<'RestrictionImposed'>): boolean =>
  restriction.receivedAt < request.receivedAt && isSubjectSide(request.actor.role);
