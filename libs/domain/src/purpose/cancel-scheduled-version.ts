import { refuse } from '#kernel';
import type { Purpose, PurposeVersion } from '../catalogue/purpose.state.ts';
import type { Command } from '../events/command.ts';
import type { NewFactOf } from '../events/fact.ts';
import type { PurposeVersionCancelled } from '../events/purpose.events.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { PurposeContext } from './register-purpose.ts';

export type CancelScheduledVersion = Command<
  'CancelScheduledVersion',
  {
    readonly purposeId: string;
    /** Its number, as a path spells it. */
    readonly version: string;
    readonly reason: string;
  }
>;

/** Takes a version back while it is not in force yet: a mistyped year must not bind for ever (domain-model 6). */
export function cancelScheduledVersion(
  { purposeId, version: spelled, reason }: CancelScheduledVersion,
  { revision, versions, cancelledVersions = [] }: Purpose,
  { recordedAt }: PurposeContext,
): Outcome<NewFactOf<PurposeVersionCancelled>> {
  if (revision < 0) return refuse('PURPOSE_UNKNOWN');
  const isMeant = ({ version }: PurposeVersion) => String(version) === spelled;
  const scheduled = versions.find(isMeant);
  if (!scheduled) return cancelledVersions.some(({ entry }) => isMeant(entry)) ? [] : refuse('PURPOSE_VERSION_UNKNOWN');
  const { version, effectiveFrom } = scheduled;
  if (effectiveFrom <= recordedAt) return refuse('ALREADY_IN_FORCE');
  const previous = { state: 'scheduled', effectiveFrom } as const;
  return [{ type: 'PurposeVersionCancelled', receivedAt: recordedAt, data: { purposeId, version, reason, previous } }];
}
