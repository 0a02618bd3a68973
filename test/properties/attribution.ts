import type { SubjectCommand } from '#domain';
import { subjectSide, type ActorRole, type Instant, type RecordedBy } from '#kernel';
import type { Choice } from './random-choice.ts';
import type { AnyCommand, Ledger } from './ledger.ts';
import { ahead, beside, shifted, steps } from './times.ts';

type Attribution = SubjectCommand['attribution'];

/** A time near one of an earlier fact, or before now by one of the steps, or ahead of now. */
export function someTime(choice: Choice, now: Instant, ledger?: Ledger): Instant {
  const before = ledger?.world.facts.slice(-3).map(({ receivedAt }) => receivedAt) ?? [];
  if (before.length > 0 && choice.once(2)) return shifted(choice.of(before), choice.of(beside));
  if (choice.once(8)) return shifted(now, choice.of(ahead));
  return shifted(now, -choice.of(steps));
}

/** Whose act a command is, and when it was expressed and received. */
export function someAttribution(choice: Choice, now: Instant, roles: readonly ActorRole[], ledger?: Ledger): Attribution {
  const actor = { id: choice.of(['anna', 'boss', 'otto']), role: choice.of(roles) };
  return {
    actor,
    channel: 'web',
    ...(choice.once(4) && { receivedAt: someTime(choice, now, ledger) }),
    ...(choice.once(3) && { expressedAt: someTime(choice, now, ledger) }),
  };
}

export const bySubject = (choice: Choice, now: Instant, ledger?: Ledger): Attribution =>
  someAttribution(choice, now, choice.once(4) ? subjectSide : ['dataSubject'], ledger);

export const byAnyone = (choice: Choice, now: Instant, ledger?: Ledger): Attribution =>
  someAttribution(choice, now, ['dataSubject', 'dataSubject', 'dataController', 'authority', 'representative'], ledger);

export const byController = (choice: Choice, now: Instant, ledger?: Ledger): Attribution =>
  someAttribution(choice, now, ['dataController'], ledger);

const tokens: readonly RecordedBy[] = [
  { sub: 'shop', roles: ['service-command'] },
  { sub: 'otto', roles: ['operator'] },
  { sub: 'boss', roles: ['approver'] },
];

/** Whose token a command comes with; an approval comes mostly from somebody who does nothing else. */
export const someToken = (choice: Choice, type?: AnyCommand['type']): RecordedBy =>
  type === 'ApproveErasure' && !choice.once(6) ? { sub: 'chief', roles: ['approver'] } : choice.of(tokens);

export const evidence = (choice: Choice) => (choice.once(3) ? {} : { evidenceDigests: ['0'.repeat(64)] });
