import { exceptions, operations, type Question } from '#domain';
import type { Instant } from '#kernel';
import { mentioned } from '../oracle/valid-until.ts';
import { choiceFrom, type Choice } from './choice.ts';
import type { Ledger } from './ledger.ts';
import { categoryIds, purposeIds, recipients } from './names.ts';
import { shifted, steps } from './times.ts';

export interface Asked {
  readonly question: Question;
  readonly knownAt: Instant;
}

/** A question of any kind, at an instant where something happens, just beside it or now, known then or now. */
export function someQuestion(numbers: readonly number[], ledger: Ledger, now: Instant): Asked {
  const choice = choiceFrom(numbers);
  const question = {
    purposeId: choice.once(30) ? 'nobodys' : choice.of(purposeIds),
    operation: choice.of(['use', ...operations] as const),
    at: someInstant(choice, ledger, now),
    ...(choice.once(3) && { dataCategories: choice.once(12) ? [...categoryIds, 'photo'] : choice.some(categoryIds) }),
    ...(choice.once(4) && { recipientId: choice.once(8) ? 'stranger' : choice.of(recipients) }),
    ...(choice.once(3) && { exception: choice.of(exceptions) }),
  };
  return { question, knownAt: choice.once(3) ? choice.of(recordings(ledger)) : now };
}

function someInstant(choice: Choice, { world }: Ledger, now: Instant): Instant {
  if (choice.once(2)) return shifted(now, choice.of(steps) * choice.of([0, 1, -1]));
  return shifted(choice.of(mentioned(world)), choice.of([0, 0, 1, -1]));
}

const recordings = ({ world }: Ledger): readonly Instant[] =>
  [...world.facts, ...world.purposes, ...world.policies, ...world.controller].map(({ recordedAt }) => recordedAt);
