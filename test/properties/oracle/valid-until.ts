import type { Question } from '#domain';
import type { Instant } from '#kernel';
import { decisionOf } from './decision.ts';
import { countsFrom, endWithoutRenewal, grantsFor, lapseOf, termOf } from './grant.ts';
import { versionsOf } from './purpose-version.ts';
import { knownBy, type World } from './world.ts';

/** Step 5 looks at no more instants that change nothing; the last of them then ends the answer. */
const mostCandidates = 64;

/** Step 5, by brute force: every instant that any fact or catalogue entry mentions or that follows from them is tried. */
export function changeOf(question: Question, everything: World, knownAt: Instant): Instant | null {
  const world = knownBy(everything, knownAt);
  const now = flipping(question, world, knownAt);
  return instantsAfter(question.at, world).find((at) => flipping({ ...question, at }, world, knownAt) !== now) ?? null;
}

/**
 * Whether an answer may say that it holds until an instant before that change, or without one: after so many of all instants
 * at least, for some of them do not concern the question.
 */
export function isBound(until: Instant, { at }: Question, everything: World, knownAt: Instant): boolean {
  return instantsAfter(at, knownBy(everything, knownAt)).indexOf(until) >= mostCandidates - 1;
}

const instantsAfter = (at: Instant, world: World): readonly Instant[] =>
  [...new Set([...mentioned(world), ...derived(world)])].filter((time) => time > at).sort();

/** Whether decision, code or the answer of a category differs. */
function flipping(question: Question, world: World, knownAt: Instant): string {
  const { decision, code, perCategory } = decisionOf(question, world, knownAt);
  return JSON.stringify({ decision, code, perCategory });
}

export const mentioned = (world: World): readonly Instant[] => [
  ...new Set(JSON.stringify(world).match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) as Instant[] | null),
];

function derived(world: World): readonly Instant[] {
  const purposes = [...new Set(world.purposes.map(({ data }) => data.purposeId))];
  return purposes
    .filter((purposeId) => versionsOf(world, purposeId).length > 0)
    .flatMap((purposeId) => grantsFor(world, purposeId))
    .flatMap((grant) => [
      countsFrom(world, grant),
      endWithoutRenewal(world, grant),
      termOf(world, grant, '9999' as Instant).end,
      lapseOf(world, grant),
    ])
    .filter((time) => time !== undefined);
}
