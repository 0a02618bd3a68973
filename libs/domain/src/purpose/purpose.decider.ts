import type { Decider, FieldRequired } from '#kernel';
import type { NewFact } from '../events/fact.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { PurposeEvent, PurposeRegistered, PurposeRetired, PurposeRevised } from '../events/purpose.events.ts';
import type { Purpose, PurposeVersion, Retirement } from '../catalogue/purpose.state.ts';
import { registerPurpose, type PurposeContext, type RegisterPurpose } from './register-purpose.ts';
import { retirePurpose, type RetirePurpose } from './retire-purpose.ts';
import { revisePurpose, type RevisePurpose } from './revise-purpose.ts';

export type PurposeCommand = RegisterPurpose | RevisePurpose | RetirePurpose;

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
  }
}

function withEvent(purpose: Purpose, event: PurposeEvent): Purpose {
  const known = { ...purpose, purposeId: event.data.purposeId, revision: Math.max(purpose.revision, event.revision) };
  return event.type === 'PurposeRetired'
    ? { ...known, retirement: retirementOf(event) }
    : { ...known, versions: [...purpose.versions, versionOf(event)].sort((one, other) => one.version - other.version) };
}

function versionOf({ data, recordedAt, eventId }: PurposeRegistered | PurposeRevised): PurposeVersion {
  const { purposeId: _, ...version } = data;
  const { previous: __, ...content } = version as PurposeRevised['data'];
  return { ...content, recordedAt, eventId };
}

function retirementOf({ data: { effectiveFrom, reason }, recordedAt, eventId }: PurposeRetired): Retirement {
  return { effectiveFrom, reason, recordedAt, eventId };
}
