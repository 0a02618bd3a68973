import { millisOf, type PolicyRef } from '#kernel';
import type { Attribution } from '../events/command.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { AnyGrant } from '../events/consent.events.ts';
import type { ProposedGrant } from './proposed-grant.ts';

const day = 24 * 3_600_000;

/**
 * The same grant again: equal to the deciding one in every field but its times, received within 24 h of it, and no other
 * fact of the subject recorded since (domain-model 6).
 */
export function repeatsDecidingGrant(
  { fact, present }: ProposedGrant,
  { attribution }: { readonly attribution: Attribution },
  { revision }: Subject,
): boolean {
  const { state, grant } = present;
  if (state !== 'given' || !grant || grant.revision !== revision) return false;
  if (Math.abs(millisOf(fact.receivedAt) - millisOf(grant.receivedAt)) > day) return false;
  return (
    attribution.actor.id === grant.actor.id &&
    attribution.actor.role === grant.actor.role &&
    attribution.channel === grant.channel &&
    samePolicy(fact.policyRef, grant.policyRef) &&
    sameMembers(fact.evidenceDigests ?? [], grant.evidenceDigests ?? []) &&
    sameScope(fact.data, grant) &&
    sameForm(fact.data, grant)
  );
}

function sameScope(data: ProposedGrant['fact']['data'], { data: deciding }: AnyGrant): boolean {
  return (
    sameMembers(data.dataCategories, deciding.dataCategories) &&
    sameMembers(data.recipients, deciding.recipients) &&
    data.validUntil === deciding.validUntil &&
    data.noticePresentedAt === deciding.noticePresentedAt
  );
}

/** A narrowing has its version from the grant that it narrows, whatever is in force when it is given. */
function sameForm(data: ProposedGrant['fact']['data'], { data: deciding }: AnyGrant): boolean {
  return (
    (deciding.narrows !== undefined || data.purposeVersion === deciding.purposeVersion) &&
    data.consentType === deciding.consentType &&
    data.isSeparateDocument === deciding.isSeparateDocument
  );
}

const samePolicy = (one: PolicyRef | undefined, other: PolicyRef | undefined): boolean =>
  one?.policyId === other?.policyId && one?.version === other?.version && one?.language === other?.language;

const sameMembers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
