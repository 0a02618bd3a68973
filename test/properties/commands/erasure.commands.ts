import { erasureExemptions, erasureGrounds, type SubjectCommand, type SubjectEvent } from '#domain';
import type { Instant } from '#kernel';
import type { Choice } from '../random-choice.ts';
import type { Ledger } from '../ledger.ts';
import { categoryIds, systems } from '../names.ts';
import { byAnyone, byController, bySubject, someTime } from '../attribution.ts';
import { ahead, shifted } from '../times.ts';

type Outcomes = Extract<SubjectCommand, { type: 'AssessErasure' }>['outcomes'];
type Requested = Extract<SubjectEvent, { type: 'ErasureRequested' }>['data'];

export function requestErasure(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const dataCategories = choice.once(8) ? 'all' : choice.some(categoryIds);
  return {
    type: 'RequestErasure',
    attribution: byAnyone(choice, now, ledger),
    dataCategories,
    ground: choice.of(erasureGrounds),
  };
}

export const withdrawRequest = (choice: Choice, ledger: Ledger, now: Instant): SubjectCommand => ({
  type: 'WithdrawErasureRequest',
  attribution: bySubject(choice, now, ledger),
  erasureId: someCase(choice, ledger).erasureId,
});

/** The next step of a case, without which walks would not reach fences and new epochs. */
export function advanceErasure(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const requested = someCase(choice, ledger);
  const own = (type: string) =>
    ledger.world.facts.some(
      (fact) => fact.type === type && 'erasureId' in fact.data && fact.data.erasureId === requested.erasureId,
    );
  if (own('ErasureTaskAssigned')) return report(choice, ledger, now, requested);
  if (own('ErasureApproved')) return execute(choice, ledger, now, requested);
  if (own('ErasureAccepted') || own('ErasurePartlyAccepted')) return approve(choice, ledger, now, requested);
  return assess(choice, ledger, now, requested);
}

const nobodys: Requested = { erasureId: 'nothing', dataCategories: 'all', ground: 'objected', dueAt: '' as Instant };

function someCase(choice: Choice, { world }: Ledger): Requested {
  const requests = world.facts.flatMap((fact) => (fact.type === 'ErasureRequested' ? [fact.data] : []));
  return requests.length === 0 || choice.once(20) ? nobodys : choice.of(requests.toReversed());
}

export function assess(choice: Choice, ledger: Ledger, now: Instant, requested = someCase(choice, ledger)): SubjectCommand {
  const { erasureId, dataCategories } = requested;
  const outcomes =
    dataCategories === 'all'
      ? [...someOutcomes(choice, now, choice.some(categoryIds)), ...someOutcomes(choice, now, ['all'])]
      : someOutcomes(choice, now, dataCategories);
  const left = choice.once(12) ? outcomes.slice(1) : outcomes;
  const more = choice.once(20) ? someOutcomes(choice, now, ['photo']) : [];
  return { type: 'AssessErasure', attribution: byController(choice, now, ledger), erasureId, outcomes: [...left, ...more] };
}

function someOutcomes(choice: Choice, now: Instant, dataCategories: readonly string[]): Outcomes {
  return dataCategories.map((dataCategory) => {
    const outcome = choice.of(['erase', 'erase', 'anonymise', 'withhold'] as const);
    if (outcome !== 'withhold') return { dataCategory, outcome };
    const until = choice.once(2) && { until: choice.once(6) ? someTime(choice, now) : shifted(now, choice.of(ahead)) };
    return { dataCategory, outcome, exemption: choice.of(erasureExemptions), ...until };
  });
}

export function approve(choice: Choice, ledger: Ledger, now: Instant, requested = someCase(choice, ledger)): SubjectCommand {
  const { erasureId } = requested;
  const assessed = ledger.world.facts.findLast(
    ({ type, data }) => type.startsWith('Erasure') && 'assessmentDigest' in data && data.erasureId === erasureId,
  );
  const digest = assessed && 'assessmentDigest' in assessed.data ? assessed.data.assessmentDigest : '';
  const attribution = {
    ...byController(choice, now, ledger),
    actor: { id: choice.once(4) ? 'otto' : 'chief', role: 'dataController' as const },
  };
  return { type: 'ApproveErasure', attribution, erasureId, assessmentDigest: choice.once(12) ? 'another' : digest };
}

export function execute(choice: Choice, ledger: Ledger, now: Instant, requested = someCase(choice, ledger)): SubjectCommand {
  const covering = (system: string) => ({ system, dataCategories: choice.once(4) ? choice.some(categoryIds) : ('all' as const) });
  const tasks = (choice.once(3) ? systems : [choice.of(systems)]).map(covering);
  const backups = choice.once(3) && { backupsExpireAt: choice.once(6) ? someTime(choice, now) : shifted(now, choice.of(ahead)) };
  return {
    type: 'ExecuteErasure',
    attribution: byController(choice, now, ledger),
    erasureId: requested.erasureId,
    tasks,
    ...backups,
  };
}

export function report(choice: Choice, ledger: Ledger, now: Instant, requested = someCase(choice, ledger)): SubjectCommand {
  return {
    type: 'ReportErasureTask',
    attribution: byController(choice, now, ledger),
    erasureId: requested.erasureId,
    system: someSystem(choice, ledger, requested.erasureId),
    status: choice.once(6) ? 'failed' : 'completed',
    ...(choice.once(6) && { dataCategories: choice.some(categoryIds) }),
  };
}

/** One that was given a task; once one has reported, mostly the backups. */
function someSystem(choice: Choice, { world }: Ledger, erasureId: string): string {
  const own = (type: string) =>
    world.facts.flatMap(({ type: found, data }) =>
      found === type && 'system' in data && data.erasureId === erasureId ? [data.system] : [],
    );
  if (own('ErasureTaskCompleted').length > 0 && choice.once(2)) return 'backups';
  const assigned = own('ErasureTaskAssigned');
  return assigned.length === 0 || choice.once(12) ? choice.of(systems) : choice.of(assigned);
}
