import { exceptions, operations, type Exception, type Question } from '#domain';
import type { Instant } from '#kernel';
import { mentioned } from './oracle/valid-until.ts';
import { choiceFrom, type Choice } from './random-choice.ts';
import type { Ledger } from './ledger.ts';
import { categoryIds, purposeIds, recipients } from './names.ts';
import { pauses, shifted } from './times.ts';

export interface KnownQuestion {
  readonly question: Question;
  readonly knownAt: Instant;
}

/** A question of any kind, at an instant where something happens, just beside it or now, known then or now. */
export function someQuestion(numbers: readonly number[], ledger: Ledger, now: Instant): KnownQuestion {
  const choice = choiceFrom(numbers);
  const question = {
    purposeId: choice.once(40) ? 'nobodys' : choice.of([...purposeIds, lastConsentedPurpose(ledger)]),
    operation: choice.of(['use', ...operations] as const),
    at: someInstant(choice, ledger, now),
    ...(choice.once(3) && { dataCategories: choice.once(12) ? [...categoryIds, 'photo'] : choice.some(categoryIds) }),
    ...(choice.once(4) && { recipientId: choice.once(8) ? 'stranger' : choice.of(recipients) }),
    ...(choice.once(2) && { exception: choice.of(recordedExceptions(ledger)) }),
  };
  return { question, knownAt: choice.once(5) ? choice.of(recordings(ledger)) : now };
}

/** May it be used now? */
export const plainQuestion = (ledger: Ledger, now: Instant): KnownQuestion => ({
  question: { purposeId: lastConsentedPurpose(ledger), operation: 'use', at: now },
  knownAt: now,
});

/** The purpose that the subject consented to last: questions about it have the most different answers. */
export function lastConsentedPurpose({ world }: Ledger): string {
  const grant = world.facts.findLast(({ type }) => type === 'ConsentGiven' || type === 'ConsentConfirmed');
  return grant && 'purposeId' in grant.data ? grant.data.purposeId : purposeIds[0];
}

/** Exceptions and exemptions that the ledger holds, or all of them. */
function recordedExceptions({ world }: Ledger): readonly Exception[] {
  const text = JSON.stringify(world.facts);
  const spoken = exceptions.filter(
    (exception) => text.includes(`"exception":"${exception}"`) || text.includes(`"exemption":"${exception}"`),
  );
  return spoken.length > 0 ? spoken : exceptions;
}

function someInstant(choice: Choice, { world }: Ledger, now: Instant): Instant {
  if (!choice.once(3)) return shifted(now, choice.of(pauses) * choice.of([0, 1, -1]));
  return shifted(choice.of(mentioned(world)), choice.of([0, 0, 1, -1]));
}

const recordings = ({ world }: Ledger): readonly Instant[] =>
  [...world.facts, ...world.purposes, ...world.policies, ...world.controller].map(({ recordedAt }) => recordedAt);
