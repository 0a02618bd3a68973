import type { Question } from '#domain';
import type { Instant } from '#kernel';
import { decisionOf } from './decision.ts';
import { countsFrom, endWithoutRenewal, grantsFor, lapseOf, termOf } from './grant.ts';
import { versionsOf } from './purpose-version.ts';
import { knownBy, type World } from './world.ts';

/** Step 5, by brute force: every instant that any fact or catalogue entry mentions or that follows from them is tried. */
export function validUntilOf(question: Question, everything: World, knownAt: Instant): Instant | null {
  const world = knownBy(everything, knownAt);
  const now = flipping(question, world, knownAt);
  const later = [...mentioned(world), ...derived(world)].filter((time) => time > question.at).sort();
  return later.find((at) => flipping({ ...question, at }, world, knownAt) !== now) ?? null;
}

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
