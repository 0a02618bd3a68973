import { refuse, requireField, type FieldRequired } from '#kernel';
import type { Command } from '../events/command.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { contentOf, namesUnknownPolicyVersion, type PurposeBody } from './purpose-body.ts';
import { isRetired } from './purpose-in-force.ts';
import type { PurposeChangeClass } from '../events/purpose.events.ts';
import { lastVersionNumber, versionBefore } from '../catalogue/purpose-versions.ts';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import type { PurposeContext } from './register-purpose.ts';

export type RevisePurpose = Command<
  'RevisePurpose',
  { readonly purposeId: string; readonly changeClass?: PurposeChangeClass } & PurposeBody
>;

/** Makes the next version; consents stay bound to theirs (domain-model 6, "Purpose versions and consent"). */
export function revisePurpose(
  command: RevisePurpose,
  purpose: Purpose,
  { recordedAt, catalogue }: PurposeContext,
): Outcome | FieldRequired {
  const { purposeId, changeClass } = command;
  if (purpose.revision < 0) return refuse('PURPOSE_UNKNOWN');
  if (isRetired(purpose, recordedAt)) return refuse('PURPOSE_RETIRED');
  if (namesUnknownPolicyVersion(command, catalogue)) return refuse('POLICY_VERSION_UNKNOWN');
  if (changeClass === undefined && isReworded(command, purpose.versions.at(-1))) return requireField('changeClass');
  return [
    {
      type: 'PurposeRevised',
      receivedAt: recordedAt,
      data: {
        purposeId,
        version: lastVersionNumber(purpose) + 1,
        ...contentOf(command, recordedAt),
        ...(changeClass && { changeClass }),
        previous: { version: versionBefore(purpose) },
      },
    },
  ];
}

/** People consented to a purpose by its name and description: whoever changes them says whether it is still the same purpose. */
const isReworded = ({ name, description }: PurposeBody, last: PurposeVersion | undefined): boolean =>
  last !== undefined &&
  (description !== last.description || [...languages(name), ...languages(last.name)].some((one) => name[one] !== last.name[one]));

const languages = (name: PurposeBody['name']): readonly string[] => Object.keys(name);
