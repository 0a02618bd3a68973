import { expect } from '@jest/globals';
import { isRefusal, type Instant } from '#kernel';
import { emptyCatalogue, minutesAfter, day, attributedTo } from './subject.phrases.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RefusalCode } from '../events/refusal-codes.ts';
import { purposeDecider, type PurposeCommand } from '../purpose/purpose.decider.ts';
import type { PurposeEvent } from '../events/purpose.events.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { CancelScheduledRetirement } from '../purpose/cancel-scheduled-retirement.ts';
import type { CancelScheduledVersion } from '../purpose/cancel-scheduled-version.ts';
import type { RegisterPurpose } from '../purpose/register-purpose.ts';
import type { RetirePurpose } from '../purpose/retire-purpose.ts';
import type { RevisePurpose } from '../purpose/revise-purpose.ts';

const body = {
  purposeId: 'news',
  attribution: attributedTo('dataController'),
  name: { en: 'Newsletter' },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
} as const;

export const register = (content: Partial<RegisterPurpose> = {}): RegisterPurpose => ({
  ...body,
  type: 'RegisterPurpose',
  ...content,
});
export const revise = (content: Partial<RevisePurpose> = {}): RevisePurpose => ({ ...body, type: 'RevisePurpose', ...content });
export const retire = (effectiveFrom?: Instant): RetirePurpose => ({
  type: 'RetirePurpose',
  attribution: attributedTo('dataController'),
  purposeId: 'news',
  reason: 'service-closed',
  ...(effectiveFrom && { effectiveFrom }),
});

export const cancelVersion = (version: number): CancelScheduledVersion => ({
  type: 'CancelScheduledVersion',
  attribution: attributedTo('dataController'),
  purposeId: 'news',
  version: String(version),
  reason: 'mistyped-year',
});
export const cancelRetirement = (): CancelScheduledRetirement => ({
  type: 'CancelScheduledRetirement',
  attribution: attributedTo('dataController'),
  purposeId: 'news',
  reason: 'mistyped-year',
});

/** A purpose after commands, each a day after the other, from 1 January on. */
export function givenPurpose(catalogue: Catalogue = emptyCatalogue, ...history: readonly PurposeCommand[]) {
  const purpose = history.reduce<Purpose>(
    (before, command, index) => after(before, command, day(1 + index), catalogue),
    purposeDecider.initial,
  );
  return { when: (command: PurposeCommand, at = day(1 + history.length)) => decided(purpose, command, at, catalogue) };
}

function decided(purpose: Purpose, command: PurposeCommand, recordedAt: Instant, catalogue: Catalogue) {
  const outcome = purposeDecider.decide(command, purpose, { recordedAt, catalogue });
  return {
    records: (type: PurposeEvent['type'], data: object = {}) =>
      expect(outcome).toEqual([{ type, receivedAt: recordedAt, data: expect.objectContaining(data as Record<string, unknown>) }]),
    recordsNothing: () => expect(outcome).toEqual([]),
    requires: (field: keyof RevisePurpose) => expect(outcome).toEqual({ refused: 'VALIDATION_FAILED', field }),
    refuses: (code: RefusalCode) => expect(outcome).toEqual({ refused: code }),
    andThen: (check: (purpose: Purpose, now: Instant) => void) =>
      check(after(purpose, command, recordedAt, catalogue), minutesAfter(recordedAt, 1)),
  };
}

function after(purpose: Purpose, command: PurposeCommand, recordedAt: Instant, catalogue: Catalogue): Purpose {
  const outcome = purposeDecider.decide(command, purpose, { recordedAt, catalogue });
  if (isRefusal(outcome)) throw new Error(`${command.type} is refused: ${outcome.refused}`);
  const revision = purpose.revision + 1;
  const envelope = { revision, recordedAt, eventId: `e${revision}` };
  return purposeDecider.evolve(purpose, ...outcome.map((fact) => ({ ...fact, ...envelope }) as PurposeEvent));
}
