import { once, remembered, type Instant } from '#kernel';
import type {
  ErasureAccepted,
  ErasureApproved,
  ErasureCompleted,
  ErasurePartlyAccepted,
  ErasureRefused,
  ErasureRequested,
  ErasureRequestWithdrawn,
  ErasureTaskAssigned,
  SubjectFenced,
} from '../events/erasure.events.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { lastStart } from '../subject/settled.ts';
import { startOf } from '../subject/start-of.ts';
import { factsOf, followed, type Subject } from '../subject/subject.state.ts';
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
  const { from, cases, steps } = recordedCases(subject);
  if (from === undefined || from <= at) return cases();
  return casesOf(byCase([...steps.values()].flat().filter((step) => startOf(step) <= at)));
}

/** The facts that a case is made of. */
export const caseFactTypes = [
  'ErasureRequested',
  'ErasureRequestWithdrawn',
  'ErasureAccepted',
  'ErasurePartlyAccepted',
  'ErasureRefused',
  'ErasureApproved',
  'ErasureTaskAssigned',
  'SubjectFenced',
  'ErasureTaskCompleted',
  'ErasureTaskFailed',
  'ErasureCompleted',
] as const satisfies readonly SubjectEvent['type'][];
type Step = Extract<SubjectEvent, { readonly type: (typeof caseFactTypes)[number] }>;

const isStep = (fact: SubjectEvent): fact is Step => (caseFactTypes as readonly string[]).includes(fact.type);

/** By case, each list by revision. */
type StepsByCase = ReadonlyMap<string, readonly Step[]>;

/** All that is recorded of cases. */
interface RecordedCases {
  readonly steps: StepsByCase;
  /** From when on all of it counts; undefined where nothing is recorded. */
  readonly from: Instant | undefined;
  /** When all of it counts. */
  cases(): readonly CaseFacts[];
}

const recordedCases = followed<RecordedCases>(
  (subject) => {
    const steps = caseFactTypes
      .flatMap<Step>((type) => factsOf(subject, type))
      .sort((one, other) => one.revision - other.revision);
    return recordedOf(byCase(steps), lastStart(undefined, steps));
  },
  (known, added) => {
    const steps = added.filter(isStep);
    return steps.length === 0 ? known : recordedOf(byCase(steps, known.steps), lastStart(known.from, steps));
  },
);

const recordedOf = (steps: StepsByCase, from: Instant | undefined): RecordedCases => ({
  ...{ steps, from },
  cases: once(() => casesOf(steps)),
});

/** `earlier`: what is known of them before these steps, which are given by revision. */
function byCase(steps: readonly Step[], earlier: StepsByCase = new Map()): StepsByCase {
  const cases = new Map(earlier);
  for (const [id, more] of Map.groupBy(steps, ({ data }) => data.erasureId)) cases.set(id, [...(cases.get(id) ?? []), ...more]);
  return cases;
}

const casesOf = (steps: StepsByCase): readonly CaseFacts[] =>
  [...steps.values()]
    .flatMap((ofOne) => caseOf(ofOne) ?? [])
    .sort((one, other) => one.requested.revision - other.requested.revision);

/** Undefined while the case is not requested. */
const caseOf = remembered((steps: readonly Step[]): CaseFacts | undefined => {
  const first = <Type extends Step['type']>(type: Type) => of(steps, type).at(0);
  const requested = first('ErasureRequested');
  if (!requested) return undefined;
  const [withdrawn, approved, completed] = [
    first('ErasureRequestWithdrawn'),
    first('ErasureApproved'),
    first('ErasureCompleted'),
  ];
  return {
    requested,
    ...(withdrawn && { withdrawn }),
    assessed: of(steps, 'ErasureAccepted', 'ErasurePartlyAccepted', 'ErasureRefused'),
    ...(approved && { approved }),
    assigned: of(steps, 'ErasureTaskAssigned'),
    fenced: of(steps, 'SubjectFenced'),
    reports: of(steps, 'ErasureTaskCompleted', 'ErasureTaskFailed'),
    ...(completed && { completed }),
  };
});

type StepOf<Type extends Step['type']> = Extract<Step, { readonly type: Type }>;

const of = <Type extends Step['type']>(steps: readonly Step[], ...types: readonly Type[]): readonly StepOf<Type>[] =>
  steps.filter((step): step is StepOf<Type> => (types as readonly string[]).includes(step.type));
