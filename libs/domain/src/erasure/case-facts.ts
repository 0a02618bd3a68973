import type { Instant } from '#kernel';
import type {
  ErasureAccepted,
  ErasureApproved,
  ErasureCompleted,
  ErasureEvent,
  ErasurePartlyAccepted,
  ErasureRefused,
  ErasureRequested,
  ErasureRequestWithdrawn,
  ErasureTaskAssigned,
  SubjectFenced,
} from '../events/erasure.events.ts';
import { factsCounting } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { TaskReport } from './task-progress.ts';

type Assessment = ErasureAccepted | ErasurePartlyAccepted | ErasureRefused;

/** The facts of one case that count at an instant, each list by revision. */
export interface CaseFacts {
  readonly requested: ErasureRequested;
  readonly withdrawn?: ErasureRequestWithdrawn;
  readonly assessed: readonly Assessment[];
  readonly approved?: ErasureApproved;
  readonly assigned: readonly ErasureTaskAssigned[];
  readonly fenced: readonly SubjectFenced[];
  readonly reports: readonly TaskReport[];
  readonly completed?: ErasureCompleted;
}

/** The cases requested by an instant, oldest first, each with what counts of it by then. */
export function caseFactsAt(subject: Subject, at: Instant): readonly CaseFacts[] {
  const counting = <Type extends ErasureEvent['type']>(type: Type) => factsCounting(subject, type, at);
  const requests = counting('ErasureRequested');
  if (requests.length === 0) return [];
  const withdrawn = byCase(counting('ErasureRequestWithdrawn'));
  const assessed = byCase<Assessment>([
    ...counting('ErasureAccepted'),
    ...counting('ErasurePartlyAccepted'),
    ...counting('ErasureRefused'),
  ]);
  const approved = byCase(counting('ErasureApproved'));
  const assigned = byCase(counting('ErasureTaskAssigned'));
  const fenced = byCase(counting('SubjectFenced'));
  const reports = byCase<TaskReport>([...counting('ErasureTaskCompleted'), ...counting('ErasureTaskFailed')]);
  const completed = byCase(counting('ErasureCompleted'));
  return requests.map((requested) => {
    const id = requested.data.erasureId;
    const [approval, completion, withdrawal] = [approved(id).at(0), completed(id).at(0), withdrawn(id).at(0)];
    return {
      requested,
      ...(withdrawal && { withdrawn: withdrawal }),
      assessed: assessed(id),
      ...(approval && { approved: approval }),
      assigned: assigned(id),
      fenced: fenced(id),
      reports: reports(id),
      ...(completion && { completed: completion }),
    };
  });
}

/** Looks up facts by their case, each list by revision. */
function byCase<Event extends ErasureEvent>(facts: readonly Event[]): (erasureId: string) => readonly Event[] {
  const ordered = facts.toSorted((a, b) => a.revision - b.revision);
  const cases = Map.groupBy(ordered, ({ data }) => data.erasureId);
  return (erasureId) => cases.get(erasureId) ?? [];
}
