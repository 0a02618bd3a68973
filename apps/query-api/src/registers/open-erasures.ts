import { endOfTime, erasureCases, erasureEntry } from '#domain';
import { instantOf } from '#kernel';
import { erasureRegister, type RegisterRow } from '#read-models';
import type { ViewReads } from '../reads/view-reads.ts';

const dayMillis = 86_400_000;
const openStates = ['requested', 'accepted', 'partlyAccepted', 'approved', 'executing'] as const;

/** Why an open case of erasure needs somebody; it may be for several reasons. */
export const erasureNeeds = ['overdue', 'dueWithin5Days', 'awaitingAssessment', 'awaitingApproval', 'suspended'] as const;
export type ErasureNeed = (typeof erasureNeeds)[number];

export interface OpenErasure {
  readonly row: RegisterRow;
  readonly needs: readonly ErasureNeed[];
}

/** The first 10,000 open cases of each state, with what each needs now. */
export async function openErasures(
  views: Pick<ViewReads, 'counted'>,
  controllerId: string,
  now: number,
): Promise<readonly OpenErasure[]> {
  const inState = (state: string) => views.counted(erasureRegister, { where: { controllerId, state }, order: 'order' });
  const rows = (await Promise.all(openStates.map(inState))).flat();
  return rows.map((row) => ({ row, needs: needsOf(row, now) }));
}

/** By the case's own facts: once it is executed they tell what is not fenced yet. */
function needsOf({ facts }: RegisterRow, now: number): readonly ErasureNeed[] {
  const [found] = erasureCases(facts, endOfTime);
  const { state, dueAt } = erasureEntry(found!);
  const isOverdue = dueAt < instantOf(now);
  const holds: Readonly<Record<ErasureNeed, boolean>> = {
    overdue: isOverdue,
    dueWithin5Days: !isOverdue && dueAt < instantOf(now + 5 * dayMillis),
    awaitingAssessment: state === 'requested',
    awaitingApproval: state === 'accepted' || state === 'partlyAccepted',
    suspended: found!.executed && found!.suspended.length > 0,
  };
  return erasureNeeds.filter((need) => holds[need]);
}
