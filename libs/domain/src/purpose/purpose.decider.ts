import type { Decider, FieldRequired } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type {
  PurposeEvent,
  PurposeRegistered,
  PurposeRetired,
  PurposeRetirementCancelled,
  PurposeRevised,
  PurposeVersionCancelled,
} from '../events/purpose.events.ts';
import { withCancelled } from '../catalogue/cancelled.ts';
import type { Purpose, PurposeVersion, Retirement } from '../catalogue/purpose.state.ts';
import { cancelScheduledRetirement, type CancelScheduledRetirement } from './cancel-scheduled-retirement.ts';
import { cancelScheduledVersion, type CancelScheduledVersion } from './cancel-scheduled-version.ts';
import { registerPurpose, type PurposeContext, type RegisterPurpose } from './register-purpose.ts';
import { retirePurpose, type RetirePurpose } from './retire-purpose.ts';
import { revisePurpose, type RevisePurpose } from './revise-purpose.ts';

export type PurposeCommand = RegisterPurpose | RevisePurpose | RetirePurpose | CancelScheduledVersion | CancelScheduledRetirement;

/** One purpose, version by version. */
export const purposeDecider: Decider<Purpose, PurposeCommand, NewFact, PurposeEvent, PurposeContext> = {
  initial: { purposeId: '', revision: -1, versions: [] },
  decide,
  evolve: (purpose, ...events) => events.reduce(withEvent, purpose),
};

function decide(command: PurposeCommand, purpose: Purpose, context: PurposeContext): Outcome | FieldRequired {
  switch (command.type) {
    case 'RegisterPurpose':
      return registerPurpose(command, purpose, context);
    case 'RevisePurpose':
      return revisePurpose(command, purpose, context);
    case 'RetirePurpose':
      return retirePurpose(command, purpose, context);
    case 'CancelScheduledVersion':
      return cancelScheduledVersion(command, purpose, context);
    case 'CancelScheduledRetirement':
      return cancelScheduledRetirement(command, purpose, context);
  }
}

function withEvent(purpose: Purpose, event: PurposeEvent): Purpose {
  const known = { ...purpose, purposeId: event.data.purposeId, revision: Math.max(purpose.revision, event.revision) };
  switch (event.type) {
    case 'PurposeRegistered':
    case 'PurposeRevised':
      return { ...known, versions: [...purpose.versions, versionOf(event)].sort((one, other) => one.version - other.version) };
    case 'PurposeRetired':
      return { ...known, retirement: retirementOf(event) };
    case 'PurposeVersionCancelled':
      return withoutVersion(known, event);
    case 'PurposeRetirementCancelled':
      return withoutRetirement(known, event);
  }
}

function versionOf({ data, recordedAt, eventId }: PurposeRegistered | PurposeRevised): PurposeVersion {
  const { purposeId: _, ...version } = data;
  const { previous: __, ...content } = version as PurposeRevised['data'];
  return { ...content, recordedAt, eventId };
}

function retirementOf({ data: { effectiveFrom, reason }, recordedAt, eventId }: PurposeRetired): Retirement {
  return { effectiveFrom, reason, recordedAt, eventId };
}

function withoutVersion(purpose: Purpose, { data, recordedAt }: PurposeVersionCancelled): Purpose {
  const meant = purpose.versions.filter(({ version }) => version === data.version);
  return {
    ...purpose,
    versions: purpose.versions.filter((version) => !meant.includes(version)),
    cancelledVersions: withCancelled(purpose.cancelledVersions, meant, recordedAt),
  };
}

function withoutRetirement({ retirement, ...purpose }: Purpose, { recordedAt }: PurposeRetirementCancelled): Purpose {
  const meant = retirement ? [retirement] : [];
  return { ...purpose, cancelledRetirements: withCancelled(purpose.cancelledRetirements, meant, recordedAt) };
}
