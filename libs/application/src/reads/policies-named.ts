import type { Subject } from '#domain';

/** Policies that the subject's grants refer to, for one purpose or for all: they may bind where the purpose names none. */
export function policiesNamedBy({ facts }: Subject, purposeId?: string): Set<string> {
  const named = new Set<string>();
  for (const grant of [...(facts.ConsentGiven ?? []), ...(facts.ConsentAwaitingConfirmation ?? [])]) {
    const wanted = purposeId === undefined || grant.data.purposeId === purposeId;
    if (grant.policyRef && wanted) named.add(grant.policyRef.policyId);
  }
  return named;
}
