import { refuse } from '#kernel';
import type { Command } from '../events/fact.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { contentOf, namesUnknownPolicyVersion, type PurposeBody } from './purpose-body.ts';
import { isRetired } from './purpose-in-force.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { PurposeContext } from './register-purpose.ts';

export type RevisePurpose = Command<'RevisePurpose', { readonly purposeId: string } & PurposeBody>;

/** Makes the next version; consents stay bound to theirs (domain-model 6, "Purpose versions and consent"). */
export function revisePurpose(command: RevisePurpose, purpose: Purpose, { recordedAt, catalogue }: PurposeContext): Outcome {
  const { purposeId } = command;
  const last = purpose.versions.at(-1);
  if (!last) return refuse('PURPOSE_UNKNOWN');
  if (isRetired(purpose, recordedAt)) return refuse('PURPOSE_RETIRED');
  if (namesUnknownPolicyVersion(command, catalogue)) return refuse('POLICY_VERSION_UNKNOWN');
  return [
    {
      type: 'PurposeRevised',
      receivedAt: recordedAt,
      data: {
        purposeId,
        version: last.version + 1,
        ...contentOf(command, recordedAt),
        previous: { version: last.version },
      },
    },
  ];
}
