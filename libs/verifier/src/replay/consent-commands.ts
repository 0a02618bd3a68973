import type { AnyGrant, EventOf, PreferenceChoice, SubjectCommand } from '#domain';
import { attributionOf, type AnySubjectFact } from './attribution-of.ts';

type GiveConsent = Extract<SubjectCommand, { readonly type: 'GiveConsent' }>;

/** A grant names its scope in full, so that the command that names all of it leads to the same grant. */
export function grantBodyOf({ data, policyRef, evidenceDigests }: AnyGrant): Omit<GiveConsent, 'type' | 'attribution'> {
  const { purposeId, dataCategories, recipients, consentType, isSeparateDocument, validUntil, noticePresentedAt } = data;
  return {
    ...{ purposeId, dataCategories, recipients, consentType, isSeparateDocument },
    ...(validUntil && { validUntil }),
    ...(noticePresentedAt && { noticePresentedAt }),
    ...(policyRef && { policyRef: shown(policyRef) }),
    ...(evidenceDigests && { evidenceDigests }),
  };
}

const shown = ({ policyId, version, language }: NonNullable<AnyGrant['policyRef']>) => ({
  policyId,
  version,
  ...(language && { language }),
});

export const giveConsent = (grant: AnyGrant): GiveConsent => ({
  type: 'GiveConsent',
  attribution: attributionOf(grant),
  ...grantBodyOf(grant),
});

/** A form of these choices; none where one of the facts is of no form. */
export function recordPreferences(facts: readonly AnySubjectFact[]): readonly SubjectCommand[] {
  const choices = facts.map(choiceOf);
  if (choices.length < 2 || !choices.every((choice) => choice !== undefined)) return [];
  return [{ type: 'RecordPreferences', attribution: attributionOf(facts[0]!), choices }];
}

function choiceOf(fact: AnySubjectFact): PreferenceChoice | undefined {
  if (isGrant(fact)) return { choice: 'give', ...grantBodyOf(fact) };
  if (fact.type === 'ConsentRefused') return { choice: 'refuse', purposeId: refusedIn(fact) };
  const named = fact.type === 'ConsentWithdrawn' ? withdrawnIn(fact) : undefined;
  return named === undefined ? undefined : { choice: 'withdraw', purposeId: named };
}

const isGrant = (fact: AnySubjectFact): fact is AnyGrant =>
  fact.type === 'ConsentGiven' || fact.type === 'ConsentAwaitingConfirmation';
const refusedIn = ({ data }: EventOf<'ConsentRefused'>): string => data.purposeId;

/** Undefined for every purpose. */
export const withdrawnIn = ({ data }: EventOf<'ConsentWithdrawn'>): string | undefined =>
  data.purposes === 'all' ? undefined : data.purposes[0];
