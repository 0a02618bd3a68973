import type { Subject } from '#domain';

/** Policies that the subject's own grants for a purpose refer to: they may bind where the purpose names none. */
export function policiesNamedBy(subject: Subject, purposeId: string): Set<string> {
  const named = new Set<string>();
  for (const grant of [...(subject.facts.ConsentGiven ?? []), ...(subject.facts.ConsentAwaitingConfirmation ?? [])]) {
    if (grant.policyRef && grant.data.purposeId === purposeId) named.add(grant.policyRef.policyId);
  }
  return named;
}
