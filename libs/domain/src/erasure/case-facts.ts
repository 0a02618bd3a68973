import type { Instant } from '#kernel';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { EventOf } from '../events/subject.events.ts';
import type { ErasureEvent } from '../events/erasure.events.ts';

type AssessedEvent = EventOf<'ErasureAccepted' | 'ErasurePartlyAccepted' | 'ErasureRefused'>;

/** The recorded facts of one case, each list by revision. */
export interface CaseFacts {
  readonly requested: EventOf<'ErasureRequested'>;
  readonly assessed: readonly AssessedEvent[];
  readonly approved?: EventOf<'ErasureApproved'>;
  readonly assigned: readonly EventOf<'ErasureTaskAssigned'>[];
  readonly fenced: readonly EventOf<'SubjectFenced'>[];
  readonly reports: readonly EventOf<'ErasureTaskCompleted' | 'ErasureTaskFailed'>[];
  readonly completed?: EventOf<'ErasureCompleted'>;
}

/** The cases requested by an instant, oldest first. A request counts from receipt, what follows from recording (domain-model 2, rule 2). */
export function caseFactsAt(subject: Subject, at: Instant): readonly CaseFacts[] {
  const requests = factsOf(subject, 'ErasureRequested').filter((fact) => fact.receivedAt <= at);
  if (requests.length === 0) return [];
  const assessed = table(subject, at, 'ErasureAccepted', 'ErasurePartlyAccepted', 'ErasureRefused');
  const approved = table(subject, at, 'ErasureApproved');
  const assigned = table(subject, at, 'ErasureTaskAssigned');
  const fenced = table(subject, at, 'SubjectFenced');
  const reports = table(subject, at, 'ErasureTaskCompleted', 'ErasureTaskFailed');
  const completed = table(subject, at, 'ErasureCompleted');
  return requests.map((requested) => {
    const id = requested.data.erasureId;
    const [approval, completion] = [approved(id).at(0), completed(id).at(0)];
    return {
      requested,
      assessed: assessed(id),
      ...(approval && { approved: approval }),
      assigned: assigned(id),
      fenced: fenced(id),
      reports: reports(id),
      ...(completion && { completed: completion }),
    };
  });
}

type ErasureFact<Type extends ErasureEvent['type']> = Extract<ErasureEvent, { type: Type }>;

/** Looks up the facts of some types by case, each list by revision. */
function table<Type extends ErasureEvent['type']>(subject: Subject, at: Instant, ...types: readonly Type[]) {
  const facts = types.flatMap((type): readonly ErasureEvent[] => factsOf(subject, type));
  const counting = facts.filter(({ recordedAt }) => recordedAt <= at).sort((a, b) => a.revision - b.revision);
  // The tables hold facts of these types alone, which the compiler cannot follow through the union.
  const byCase = Map.groupBy(counting, ({ data }) => data.erasureId) as unknown as ReadonlyMap<string, ErasureFact<Type>[]>;
  return (erasureId: string): readonly ErasureFact<Type>[] => byCase.get(erasureId) ?? [];
}
