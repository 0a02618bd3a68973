import type { Catalogue, Controller, Policy, Purpose } from '#domain';

/** Where a tenant's purposes, policies and regime are read: the streams themselves, or the views of them. */
export interface CatalogueSource {
  controller(controllerId: string): Promise<Controller>;
  purpose(controllerId: string, purposeId: string): Promise<Purpose | undefined>;
  policy(controllerId: string, policyId: string): Promise<Policy | undefined>;
}

/** What a decision looks at by name. Policies that the purposes name are added. */
export interface CatalogueNeeds {
  readonly purposeIds: Iterable<string>;
  readonly policyIds: Iterable<string>;
}

/** The part of the catalogue that a decision needs; what does not exist is absent. */
export async function readCatalogue(source: CatalogueSource, controllerId: string, needs: CatalogueNeeds): Promise<Catalogue> {
  const purposes = new Map<string, Purpose>();
  const policyIds = new Set(needs.policyIds);
  for (const purposeId of new Set(needs.purposeIds)) {
    const purpose = await source.purpose(controllerId, purposeId);
    if (!purpose) continue;
    purposes.set(purposeId, purpose);
    for (const { policyRef } of purpose.versions) if (policyRef) policyIds.add(policyRef.policyId);
  }
  const policies = new Map<string, Policy>();
  for (const policyId of policyIds) {
    const policy = await source.policy(controllerId, policyId);
    if (policy) policies.set(policyId, policy);
  }
  return { controller: await source.controller(controllerId), purposes, policies };
}
