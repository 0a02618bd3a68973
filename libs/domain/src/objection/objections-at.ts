import { latest, type Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { ObjectionKind, ObjectionState } from '../events/objection.events.ts';

export interface Objection {
  readonly objectionId: string;
  readonly kind: ObjectionKind;
  readonly purposes: OrAll;
  readonly state: ObjectionState;
  readonly since: Instant;
  readonly justificationCode?: string;
  readonly receivedAt: Instant;
  /** Of the event that raised it. */
  readonly revision: number;
  /** What raised it and, once decided or withdrawn, what did that. */
  readonly eventIds: readonly string[];
}

interface Step {
  readonly objectionId: string;
  readonly state: ObjectionState;
  readonly from: Instant;
  readonly revision: number;
  readonly eventId: string;
  readonly justificationCode?: string;
}

/**
 * The objections that had been raised at an instant, closed ones too, oldest first. Raising and upholding count from
 * receipt, overriding and withdrawing from recording (domain-model 2, rules 2 and 3).
 */
export function objectionsAt(subject: Subject, at: Instant): readonly Objection[] {
  const raised = factsOf(subject, 'ObjectionRaised').filter((fact) => fact.receivedAt <= at);
  if (raised.length === 0) return [];
  const steps = stepsUntil(subject, at);
  return raised.map(({ data, eventId, receivedAt, revision }) => {
    const last = steps.get(data.objectionId);
    const first = data.kind === 'directMarketing' ? 'upheld' : 'pending';
    return {
      ...data,
      ...(last?.justificationCode && { justificationCode: last.justificationCode }),
      state: last?.state ?? first,
      since: latest(receivedAt, last?.from),
      receivedAt,
      revision,
      eventIds: last ? [eventId, last.eventId] : [eventId],
    };
  });
}

/** By objection, the last step that had taken effect. */
function stepsUntil(subject: Subject, at: Instant): ReadonlyMap<string, Step> {
  const steps: Step[] = [
    ...factsOf(subject, 'ObjectionUpheld').map((fact) => ({ ...stepOf(fact), state: 'upheld' as const, from: fact.receivedAt })),
    ...factsOf(subject, 'ObjectionOverridden').map((fact) => ({ ...stepOf(fact), state: 'overridden' as const })),
    ...factsOf(subject, 'ObjectionWithdrawn').map((fact) => ({ ...stepOf(fact), state: 'withdrawn' as const })),
  ];
  const counting = steps.filter((step) => step.from <= at).sort((a, b) => a.revision - b.revision);
  return new Map(counting.map((step) => [step.objectionId, step]));
}

const stepOf = (fact: {
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly data: { readonly objectionId: string; readonly justificationCode?: string };
}) => ({
  objectionId: fact.data.objectionId,
  eventId: fact.eventId,
  revision: fact.revision,
  from: fact.recordedAt,
  ...(fact.data.justificationCode && { justificationCode: fact.data.justificationCode }),
});

/** Whether the objection stands (pending or upheld) and names the purpose. */
export const standsAgainst = (objection: Objection, purposeId: string): boolean =>
  (objection.state === 'pending' || objection.state === 'upheld') && names(objection.purposes, purposeId);

export const isPending = (objection: Objection): boolean => objection.state === 'pending';

/** An objection by its id, as recorded when a command comes. */
export const objectionNamed = (subject: Subject, objectionId: string, recordedAt: Instant): Objection | undefined =>
  objectionsAt(subject, recordedAt).find((objection) => objection.objectionId === objectionId);
