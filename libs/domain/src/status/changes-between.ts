import { earliest, latest, type Instant } from '#kernel';
import { catalogueKnownAt } from '../catalogue/catalogue-known-at.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { expressionOf } from '../events/fact.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { startOf } from '../subject/start-of.ts';
import { knownAt, type Subject } from '../subject/subject.state.ts';
import { statusAt, type Status } from './status-at.ts';

/** A valid time and a recorded time: what held at `at`, by what was known at `knownAt` (domain-model 2). */
export interface Moment {
  readonly at: Instant;
  readonly knownAt: Instant;
}

export const changeKinds = ['consent', 'restriction', 'objection', 'legalBasis', 'legalHold', 'erasure'] as const;

/** An entry of the status that differs at two moments; absent where the status of that moment does not have it. */
export interface Change {
  readonly kind: (typeof changeKinds)[number];
  readonly id: string;
  readonly before?: StatusEntry;
  readonly after?: StatusEntry;
}

type StatusEntry = Status[keyof Status][number];
type NamedEntry = Pick<Change, 'kind' | 'id'> & { readonly entry: StatusEntry };

/** What differs from one moment to the other, which may be the earlier one. `subject` and `catalogue` hold all that is recorded. */
export function changesBetween(subject: Subject, catalogue: Catalogue, from: Moment, to: Moment): readonly Change[] {
  const [before, after] = [from, to].map((moment) => entriesAt(subject, catalogue, moment)) as [Entries, Entries];
  return [...new Map([...before, ...after])]
    .filter(([key]) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)))
    .map(([key, { kind, id }]) => ({
      ...{ kind, id },
      ...(before.has(key) && { before: before.get(key)!.entry }),
      ...(after.has(key) && { after: after.get(key)!.entry }),
    }))
    .sort((one, other) => changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind));
}

type Entries = ReadonlyMap<string, NamedEntry>;

function entriesAt(subject: Subject, catalogue: Catalogue, { at, knownAt: known }: Moment): Entries {
  const status = statusAt(knownAt(subject, known), catalogueKnownAt(catalogue, known), at);
  return new Map(namedEntries(status).map((named) => [`${named.kind} ${named.id}`, named]));
}

const namedEntries = (status: Status): readonly NamedEntry[] => [
  ...status.consents.map((entry) => ({ kind: 'consent' as const, id: entry.purposeId, entry })),
  ...status.restrictions.map((entry) => ({ kind: 'restriction' as const, id: entry.restrictionId, entry })),
  ...status.objections.map((entry) => ({ kind: 'objection' as const, id: entry.objectionId, entry })),
  ...status.legalBases.map((entry) => ({ kind: 'legalBasis' as const, id: entry.legalBasisId, entry })),
  ...status.legalHolds.map((entry) => ({ kind: 'legalHold' as const, id: entry.legalHoldId, entry })),
  ...status.erasures.map((entry) => ({ kind: 'erasure' as const, id: entry.erasureId, entry })),
];

/**
 * The facts that lie between two moments, by revision: of those recorded by the later `knownAt` the ones that were recorded
 * after the earlier one, and the ones that came into the status between the two valid times.
 */
export function factsBetween({ facts }: Subject, from: Moment, to: Moment): readonly SubjectEvent[] {
  const recorded = interval(from.knownAt, to.knownAt);
  const valid = interval(from.at, to.at);
  const known = latest(from.knownAt, to.knownAt);
  const between = (fact: SubjectEvent) =>
    recorded(fact.recordedAt) || (fact.recordedAt <= known && timesInStatus(fact).some(valid));
  return (Object.values(facts).flat() as SubjectEvent[]).filter(between).sort((one, other) => one.revision - other.revision);
}

/** A grant is told of once it is expressed, what is recorded for later once it is recorded, anything once it counts. */
function timesInStatus(fact: SubjectEvent): readonly Instant[] {
  const start = startOf(fact);
  return [expressionOf(fact), earliest(start, fact.recordedAt)!, start];
}

/** After the earlier of two instants and by the later one. */
const interval = (one: Instant, other: Instant) => {
  const [begin, end] = [earliest(one, other)!, latest(one, other)];
  return (instant: Instant): boolean => begin < instant && instant <= end;
};
