import { refuse } from '#kernel';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { Command } from '../events/command.ts';
import type { NewFactOf } from '../events/fact.ts';
import type { PurposeRetirementCancelled } from '../events/purpose.events.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { PurposeContext } from './register-purpose.ts';

export type CancelScheduledRetirement = Command<
  'CancelScheduledRetirement',
  { readonly purposeId: string; readonly reason: string }
>;

/** Takes a retirement back before its date: the purpose lives on, and may be retired again (domain-model 6). */
export function cancelScheduledRetirement(
  { purposeId, reason }: CancelScheduledRetirement,
  { revision, retirement, cancelledRetirements }: Purpose,
  { recordedAt }: PurposeContext,
): Outcome<NewFactOf<PurposeRetirementCancelled>> {
  if (revision < 0) return refuse('PURPOSE_UNKNOWN');
  if (!retirement) return cancelledRetirements ? [] : refuse('NOT_RETIRED');
  const { effectiveFrom } = retirement;
  if (effectiveFrom <= recordedAt) return refuse('ALREADY_IN_FORCE');
  const previous = { state: 'retired', effectiveFrom } as const;
  return [{ type: 'PurposeRetirementCancelled', receivedAt: recordedAt, data: { purposeId, reason, previous } }];
}
