import type { EventOf, ReportedStatus, SubjectCommand } from '#domain';
import { attributionOf, type AnySubjectFact } from './attribution-of.ts';

type Assessment = EventOf<'ErasureAccepted' | 'ErasurePartlyAccepted' | 'ErasureRefused'>;

export const assessErasure = (fact: Assessment): readonly SubjectCommand[] => {
  const { erasureId, outcomes } = fact.data;
  return [{ type: 'AssessErasure', attribution: attributionOf(fact), erasureId, outcomes }];
};

/** The fence comes first where there is one, then a task for each system. */
export function executeErasure(
  fact: EventOf<'SubjectFenced' | 'ErasureTaskAssigned'>,
  facts: readonly AnySubjectFact[],
): readonly SubjectCommand[] {
  const assigned = facts.filter((each): each is EventOf<'ErasureTaskAssigned'> => each.type === 'ErasureTaskAssigned');
  const backupsExpireAt = assigned[0]?.data.backupsExpireAt;
  return [
    {
      type: 'ExecuteErasure',
      attribution: attributionOf(fact),
      erasureId: fact.data.erasureId,
      tasks: assigned.map(({ data }) => ({ system: data.system, dataCategories: data.dataCategories })),
      ...(backupsExpireAt && { backupsExpireAt }),
    },
  ];
}

/** A report names what it newly covers. It may have named that, all, or nothing. */
export function reportErasureTask(fact: EventOf<'ErasureTaskCompleted' | 'ErasureTaskFailed'>): readonly SubjectCommand[] {
  const { erasureId, system, method, dataCategories } = fact.data;
  const status: ReportedStatus = fact.type === 'ErasureTaskCompleted' ? 'completed' : 'failed';
  const report = {
    type: 'ReportErasureTask' as const,
    attribution: attributionOf(fact),
    ...{ erasureId, system, status },
    ...(method && { method }),
  };
  return [
    { ...report, dataCategories },
    report,
    ...(dataCategories === 'all' ? [] : [{ ...report, dataCategories: 'all' as const }]),
  ];
}
