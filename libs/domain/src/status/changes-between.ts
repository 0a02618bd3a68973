import { earliest, latest, type Instant } from '#kernel';
import { catalogueKnownAt } from '../catalogue/catalogue-known-at.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { expressionOf } from '../events/fact.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { startOf } from '../subject/start-of.ts';
import { knownAt, type Subject } from '../subject/subject.state.ts';
import { statusEntries, type Status } from './status-at.ts';

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
export const changesBetween = (...asked: Parameters<typeof changeSteps>): readonly Change[] =>
  [...changeSteps(...asked)].filter((step) => step !== undefined);

/** The same, found entry by entry: undefined for a step that has found no change. */
export function* changeSteps(
  subject: Subject,
  catalogue: Catalogue,
  from: Moment,
  to: Moment,
): Generator<Change | undefined, void> {
  const [before, after] = [new Map<string, NamedEntry>(), new Map<string, NamedEntry>()];
  for (const [entries, moment] of [[before, from] as const, [after, to] as const])
    for (const named of entriesAt(subject, catalogue, moment)) {
      entries.set(`${named.kind} ${named.id}`, named);
      yield undefined;
    }
  const all = [...new Map([...before, ...after])];
  for (const [key, { kind, id }] of all.sort(([, one], [, other]) => placeOf(one) - placeOf(other))) {
    const [was, is] = [before.get(key)?.entry, after.get(key)?.entry];
    const differs = JSON.stringify(was) !== JSON.stringify(is);
    yield differs ? { ...{ kind, id }, ...(was && { before: was }), ...(is && { after: is }) } : undefined;
  }
}

const placeOf = ({ kind }: NamedEntry): number => changeKinds.indexOf(kind);

function* entriesAt(subject: Subject, catalogue: Catalogue, { at, knownAt: known }: Moment): Generator<NamedEntry, void> {
  const lists = statusEntries(knownAt(subject, known), catalogueKnownAt(catalogue, known), at);
  for (const entry of lists.consents) yield { kind: 'consent', id: entry.purposeId, entry };
  for (const entry of lists.restrictions) yield { kind: 'restriction', id: entry.restrictionId, entry };
  for (const entry of lists.objections) yield { kind: 'objection', id: entry.objectionId, entry };
  for (const entry of lists.legalBases) yield { kind: 'legalBasis', id: entry.legalBasisId, entry };
  for (const entry of lists.legalHolds) yield { kind: 'legalHold', id: entry.legalHoldId, entry };
  for (const entry of lists.erasures) yield { kind: 'erasure', id: entry.erasureId, entry };
}

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
