import type { PreferenceChoice, RecordPreferences, SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import type { Choice } from '../random-choice.ts';
import type { Ledger } from '../ledger.ts';
import { categoryIds, policyId, purposeIds, recipients } from '../names.ts';
import { byAnyone, byController, bySubject, evidence, someTime } from '../attribution.ts';
import { ahead, shifted } from '../times.ts';
import { somePolicyVersion } from './catalogue.commands.ts';

type GiveConsent = Extract<SubjectCommand, { readonly type: 'GiveConsent' }>;

const endAhead = (choice: Choice, now: Instant): Instant => shifted(now, choice.of(ahead));

export function give(choice: Choice, ledger: Ledger, now: Instant): GiveConsent {
  const purposeId = choice.of(purposeIds);
  const known = ledger.catalogue.purposes.get(purposeId)!.versions[0]?.dataCategories.map(({ id }) => id) ?? categoryIds;
  return {
    type: 'GiveConsent',
    attribution: bySubject(choice, now, ledger),
    purposeId,
    consentType: choice.once(2) ? 'expressed' : 'explicit',
    isSeparateDocument: !choice.once(2),
    ...evidence(choice),
    ...(choice.once(3) && { dataCategories: choice.some(choice.once(8) ? categoryIds : known) }),
    ...(choice.once(5) && { recipients: choice.once(2) ? [] : choice.some(recipients) }),
    ...(choice.once(5) && { validUntil: choice.once(4) ? someTime(choice, now) : endAhead(choice, now) }),
    ...(choice.once(4) && { noticePresentedAt: someTime(choice, now) }),
    ...(choice.once(4) && { policyRef: { policyId, version: somePolicyVersion(choice, ledger) } }),
  };
}

/** The last grant once more, or one of a narrower scope: a repetition or a narrowing. */
export function giveAgain(choice: Choice, ledger: Ledger, now: Instant): GiveConsent {
  const before = ledger.world.facts.findLast(({ type }) => type === 'ConsentGiven' || type === 'ConsentAwaitingConfirmation');
  const command = give(choice, ledger, now);
  if (before?.type !== 'ConsentGiven' && before?.type !== 'ConsentAwaitingConfirmation') return command;
  const { purposeId, consentType, isSeparateDocument, dataCategories, recipients, validUntil } = before.data;
  return {
    type: 'GiveConsent',
    attribution: command.attribution,
    ...{ purposeId, consentType, isSeparateDocument, recipients },
    dataCategories: choice.once(2) && dataCategories.length > 1 ? dataCategories.slice(1) : dataCategories,
    ...evidence(choice),
    ...(choice.once(2) ? { validUntil: endAhead(choice, now) } : validUntil && { validUntil }),
  };
}

/** Mostly one that a grant of the type was recorded for. */
function purposeWith(choice: Choice, { world }: Ledger, ...types: readonly string[]): string {
  const grant = world.facts.findLast(({ type }) => types.includes(type));
  const spokenAbout = grant && 'purposeId' in grant.data ? grant.data.purposeId : purposeIds[0];
  return choice.once(4) ? choice.of(purposeIds) : spokenAbout;
}

export function confirm(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const purposeId = purposeWith(choice, ledger, 'ConsentAwaitingConfirmation');
  return { type: 'ConfirmConsent', attribution: bySubject(choice, now, ledger), purposeId, ...evidence(choice) };
}

export function renew(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const purposeId = purposeWith(choice, ledger, 'ConsentGiven', 'ConsentConfirmed');
  const until = choice.once(2) ? {} : { validUntil: endAhead(choice, now) };
  return { type: 'RenewConsent', attribution: bySubject(choice, now, ledger), purposeId, ...until, ...evidence(choice) };
}

export function refuseConsent(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'RefuseConsent',
    attribution: byAnyone(choice, now, ledger),
    purposeId: choice.once(10) ? 'nobodys' : choice.of(purposeIds),
  };
}

export function withdraw(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return { type: 'WithdrawConsent', attribution: byAnyone(choice, now, ledger), purposeId: choice.of(purposeIds) };
}

export function withdrawAll(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return { type: 'WithdrawConsent', attribution: byAnyone(choice, now, ledger) };
}

/** A form about some of the purposes, in any order. */
export function save(choice: Choice, ledger: Ledger, now: Instant): RecordPreferences {
  const named = choice.some([...purposeIds, ...(choice.once(10) ? ['nobodys'] : [])]);
  const choices = (choice.once(2) ? named.toReversed() : named).map((id) => someChoice(choice, ledger, now, id));
  const gives = choices.some((one) => one.choice === 'give');
  return {
    type: 'RecordPreferences',
    attribution: gives ? bySubject(choice, now, ledger) : byAnyone(choice, now, ledger),
    choices,
    ...evidence(choice),
    ...(choice.once(4) && { noticePresentedAt: someTime(choice, now) }),
    ...(choice.once(4) && { policyRef: { policyId, version: somePolicyVersion(choice, ledger) } }),
  };
}

function someChoice(choice: Choice, ledger: Ledger, now: Instant, purposeId: string): PreferenceChoice {
  if (choice.once(3)) return { choice: choice.of(['refuse', 'withdraw']), purposeId };
  const { type: _, attribution: __, ...grant } = (choice.once(2) ? giveAgain : give)(choice, ledger, now);
  return { choice: 'give', ...grant, purposeId };
}

/** A form that ends consent and gives none. */
export function saveStops(choice: Choice, _: Ledger, now: Instant): RecordPreferences {
  const choices = choice.some(purposeIds).map((purposeId) => ({ choice: choice.of(['refuse', 'withdraw'] as const), purposeId }));
  return { type: 'RecordPreferences', attribution: byAnyone(choice, now), choices };
}

export function invalidate(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const purposeId = purposeWith(choice, ledger, 'ConsentGiven', 'ConsentAwaitingConfirmation');
  return { type: 'InvalidateConsent', attribution: byController(choice, now, ledger), purposeId, reason: 'forged' };
}

export function notify(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'RecordPolicyNotice',
    attribution: byController(choice, now, ledger),
    policyId,
    version: somePolicyVersion(choice, ledger),
    deliveredAt: someTime(choice, now),
    ...evidence(choice),
  };
}

export function accept(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const version = somePolicyVersion(choice, ledger);
  return { type: 'AcceptPolicyVersion', attribution: bySubject(choice, now, ledger), policyId, version, ...evidence(choice) };
}
