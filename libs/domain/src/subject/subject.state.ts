import type { Instant } from '#kernel';
import { keptWith } from './kept-with.ts';
import type { EventOf, SubjectEvent, SubjectEventType } from '../events/subject.events.ts';

/**
 * What a subject's stream adds up to: its facts, one table a type, each sorted by revision. What holds at an instant
 * is evaluated from them when read, because a late fact may move the past. JSON all through.
 */
export interface Subject {
  /** -1: no stream. */
  readonly revision: number;
  readonly recordedAt?: Instant;
  readonly facts: { readonly [Type in SubjectEventType]?: readonly EventOf<Type>[] };
}

export const noSubject: Subject = { revision: -1, facts: {} };

/** The facts of one type, by revision. */
export function factsOf<Type extends SubjectEventType>(subject: Subject, type: Type): readonly EventOf<Type>[] {
  return (subject.facts[type] as readonly EventOf<Type>[] | undefined) ?? [];
}

/** Adds facts in any order: the result depends on their revisions, not on the order of delivery. */
export function evolveSubject(subject: Subject, ...events: readonly SubjectEvent[]): Subject {
  const tables = new Map<string, SubjectEvent[]>();
  for (const event of events) {
    let table = tables.get(event.type);
    if (!table) tables.set(event.type, (table = [...factsOf(subject, event.type)]));
    insertByRevision(table, event);
  }
  const newest = events.reduce<{ revision: number; recordedAt?: Instant }>(
    (last, event) => (event.revision > last.revision ? event : last),
    subject,
  );
  const after: Subject = {
    revision: newest.revision,
    ...(newest.recordedAt && { recordedAt: newest.recordedAt }),
    facts: { ...subject.facts, ...Object.fromEntries(tables) },
  };
  carryOn(subject, after, events);
  return after;
}

function insertByRevision(table: SubjectEvent[], event: SubjectEvent): void {
  let at = table.length;
  while (at > 0 && table[at - 1]!.revision > event.revision) at--;
  table.splice(at, 0, event);
}

/** The subject as it was known at an instant, inclusive. Recorded times rise within a stream. */
export function knownAt(subject: Subject, at: Instant): Subject {
  if (subject.recordedAt === undefined || subject.recordedAt <= at) return subject;
  const known = Object.values(subject.facts).flatMap((table) => table.filter((fact) => fact.recordedAt <= at));
  return evolveSubject(noSubject, ...(known as SubjectEvent[]));
}

type CarryOn = (before: Subject, after: Subject, added: readonly SubjectEvent[]) => void;

const followers: CarryOn[] = [];

/** More facts at once than a command records are a stream that is read: what they say is found again when it is asked for. */
const mostFollowed = 64;

/**
 * What follows from a subject's facts, found when it is first asked for, kept as long as the state is, and carried on when facts
 * are recorded: a command then costs what it adds, not what the history holds. `follow` gives what `find` would; the facts
 * added are newer than all others, by revision.
 */
export function followed<Found extends object>(
  find: (subject: Subject) => Found,
  follow: (found: Found, added: readonly SubjectEvent[], after: Subject) => Found,
): (subject: Subject) => Found {
  const place = followers.length;
  followers.push((before, after, added) => {
    const found = keptWith(before)[place] as Found | undefined;
    if (found) keptWith(after)[place] = follow(found, added, after);
  });
  return (subject) => {
    const kept = keptWith(subject);
    return (kept[place] ??= find(subject)) as Found;
  };
}

/** Carries on to `after` what is known of `before`, where the facts added between are its newest. */
function carryOn(before: Subject, after: Subject, added: readonly SubjectEvent[]): void {
  if (added.length > mostFollowed) return;
  let { revision } = before;
  for (const fact of added) {
    if (fact.revision <= revision) return;
    ({ revision } = fact);
  }
  for (const follow of followers) follow(before, after, added);
}
