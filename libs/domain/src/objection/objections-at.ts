import { latest, type Instant } from '#kernel';
import { names } from '../subject/category-set.ts';
import type { OrAll } from '../events/fact.ts';
import { settled } from '../subject/settled.ts';
import { factsCounting, startOf } from '../subject/start-of.ts';
import type { Subject } from '../subject/subject.state.ts';
import {
  stateAfter,
  stateOnceRaised,
  type ObjectionKind,
  type ObjectionOverridden,
  type ObjectionState,
  type ObjectionUpheld,
  type ObjectionWithdrawn,
} from '../events/objection.events.ts';

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

type Step = ObjectionUpheld | ObjectionOverridden | ObjectionWithdrawn;

/** The facts that an objection follows from. */
const objectionTypes = ['ObjectionRaised', 'ObjectionUpheld', 'ObjectionOverridden', 'ObjectionWithdrawn'] as const;

/** The objections that had been raised at an instant, closed ones too, oldest first. */
export const objectionsAt = settled(objectionTypes, (subject, at): readonly Objection[] => {
  const raised = factsCounting(subject, 'ObjectionRaised', at);
  if (raised.length === 0) return [];
  const steps = lastSteps(subject, at);
  return raised.map(({ data, eventId, receivedAt, revision }) => {
    const last = steps.get(data.objectionId);
    const justificationCode = last && 'justificationCode' in last.data ? last.data.justificationCode : undefined;
    return {
      ...data,
      ...(justificationCode && { justificationCode }),
      state: last ? stateAfter[last.type] : stateOnceRaised(data.kind),
      since: latest(receivedAt, last && startOf(last)),
      receivedAt,
      revision,
      eventIds: last ? [eventId, last.eventId] : [eventId],
    };
  });
});

/** By objection, the step recorded last of those that count. */
function lastSteps(subject: Subject, at: Instant): ReadonlyMap<string, Step> {
  const steps: readonly Step[] = [
    ...factsCounting(subject, 'ObjectionUpheld', at),
    ...factsCounting(subject, 'ObjectionOverridden', at),
    ...factsCounting(subject, 'ObjectionWithdrawn', at),
  ];
  return new Map(steps.toSorted((a, b) => a.revision - b.revision).map((step) => [step.data.objectionId, step]));
}

/** Whether the objection stands (pending or upheld) and names the purpose. */
export const standsAgainst = (objection: Objection, purposeId: string): boolean =>
  (objection.state === 'pending' || objection.state === 'upheld') && names(objection.purposes, purposeId);

export const isPending = (objection: Objection): boolean => objection.state === 'pending';

/** An objection by its id, as recorded when a command comes. */
export const objectionNamed = (subject: Subject, objectionId: string, recordedAt: Instant): Objection | undefined =>
  objectionsAt(subject, recordedAt).find((objection) => objection.objectionId === objectionId);
