import type { SubjectCommand } from '#domain';
import { subjectSide, type ActorRole, type Instant, type RecordedBy } from '#kernel';
import type { Choice } from './choice.ts';
import type { AnyCommand } from './ledger.ts';
import { ahead, shifted, steps } from './times.ts';

type Said = SubjectCommand['said'];

/** Mostly now, else earlier by one of the steps, else ahead. */
export function someTime(choice: Choice, now: Instant): Instant {
  if (choice.once(8)) return shifted(now, choice.of(ahead));
  return shifted(now, -choice.of(steps));
}

/** Who says a command, and when it was expressed and received. */
export function someSaid(choice: Choice, now: Instant, roles: readonly ActorRole[]): Said {
  const actor = { id: choice.of(['anna', 'boss', 'otto']), role: choice.of(roles) };
  return {
    actor,
    channel: 'web',
    ...(choice.once(4) && { receivedAt: someTime(choice, now) }),
    ...(choice.once(3) && { expressedAt: someTime(choice, now) }),
  };
}

export const bySubject = (choice: Choice, now: Instant): Said =>
  someSaid(choice, now, choice.once(4) ? subjectSide : ['dataSubject']);

export const byAnyone = (choice: Choice, now: Instant): Said =>
  someSaid(choice, now, ['dataSubject', 'dataSubject', 'dataController', 'authority', 'representative']);

export const byController = (choice: Choice, now: Instant): Said => someSaid(choice, now, ['dataController']);

const tokens: readonly RecordedBy[] = [
  { sub: 'shop', roles: ['service-command'] },
  { sub: 'otto', roles: ['operator'] },
  { sub: 'boss', roles: ['approver'] },
];

/** Whose token it is; an approval comes mostly from somebody who does nothing else. */
export const someToken = (choice: Choice, type?: AnyCommand['type']): RecordedBy =>
  type === 'ApproveErasure' && !choice.once(6) ? { sub: 'chief', roles: ['approver'] } : choice.of(tokens);

export const evidence = (choice: Choice) => (choice.once(3) ? {} : { evidenceDigests: ['0'.repeat(64)] });
