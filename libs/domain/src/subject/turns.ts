import { compareInstants, firstIndex, type Instant } from '#kernel';
import type { SubjectEvent } from '../events/subject.events.ts';
import { turnsOf, type Turn } from './start-of.ts';
import { followed, type Subject } from './subject.state.ts';

/** The turns after an instant, ascending. */
interface Ahead {
  readonly after: Instant;
  readonly turns: readonly Turn[];
}

/** Of a long history few lie after what is mostly asked about: these are kept. */
const kept = followed<{ ahead?: Ahead }>(
  () => ({}),
  ({ ahead }, added) => (ahead ? { ahead: withTurns(ahead, added) } : {}),
);

/** The turns of a subject's facts after an instant, ascending. */
export function turnsAfter(subject: Subject, at: Instant): readonly Turn[] {
  const known = kept(subject);
  if (!known.ahead || at < known.ahead.after) known.ahead = { after: at, turns: allAfter(subject, at) };
  const { turns } = known.ahead;
  return turns.slice(firstIndex(turns, (turn) => turn.at > at));
}

function allAfter({ facts }: Subject, at: Instant): readonly Turn[] {
  const turns: Turn[] = [];
  for (const table of Object.values(facts) as readonly (readonly SubjectEvent[])[])
    for (const fact of table) turns.push(...turnsOf(fact, at));
  return turns.sort((one, other) => compareInstants(one.at, other.at));
}

function withTurns({ after, turns }: Ahead, added: readonly SubjectEvent[]): Ahead {
  const more = added.flatMap((fact) => turnsOf(fact, after));
  const insert = (before: readonly Turn[], turn: Turn) =>
    before.toSpliced(
      firstIndex(before, ({ at }) => at > turn.at),
      0,
      turn,
    );
  return { after, turns: more.reduce(insert, turns) };
}
