import { refuse, type Instant } from '#kernel';
import type { Command } from '../events/command.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { versionBefore } from '../catalogue/purpose-versions.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { PurposeContext } from './register-purpose.ts';

export type RetirePurpose = Command<
  'RetirePurpose',
  { readonly purposeId: string; readonly effectiveFrom?: Instant; readonly reason: string }
>;

/** Ends processing for the purpose from a date on. Retiring it again with another date is refused (domain-model 6). */
export function retirePurpose(command: RetirePurpose, purpose: Purpose, { recordedAt }: PurposeContext): Outcome {
  const { purposeId, effectiveFrom, reason } = command;
  const { revision, retirement } = purpose;
  if (revision < 0) return refuse('PURPOSE_UNKNOWN');
  if (retirement) {
    return effectiveFrom === undefined || effectiveFrom === retirement.effectiveFrom ? [] : refuse('PURPOSE_RETIRED');
  }
  return [
    {
      type: 'PurposeRetired',
      receivedAt: recordedAt,
      data: { purposeId, effectiveFrom: effectiveFrom ?? recordedAt, reason, previous: { version: versionBefore(purpose) } },
    },
  ];
}
