import type { Catalogue, Controller, Policy, Purpose, PurposeVersion } from '#domain';

/** Reads a tenant's purposes, policies and settings: from the streams, or from views of them. */
export interface CatalogueSource {
  controller(controllerId: string): Promise<Controller>;
  purpose(controllerId: string, purposeId: string): Promise<Purpose | undefined>;
  policy(controllerId: string, policyId: string): Promise<Policy | undefined>;
}

/** The purposes and policies to read. Policies that these purposes refer to are added. */
export interface CatalogueNeeds {
  readonly purposeIds: Iterable<string>;
  readonly policyIds: Iterable<string>;
}

/** The needed part of the catalogue; entries that do not exist are absent. */
export async function readCatalogue(source: CatalogueSource, controllerId: string, needs: CatalogueNeeds): Promise<Catalogue> {
  const purposes = new Map<string, Purpose>();
  const policyIds = new Set(needs.policyIds);
  for (const purposeId of new Set(needs.purposeIds)) {
    const purpose = await source.purpose(controllerId, purposeId);
    if (!purpose) continue;
    purposes.set(purposeId, purpose);
    for (const { policyRef } of everyVersion(purpose)) if (policyRef) policyIds.add(policyRef.policyId);
  }
  const policies = new Map<string, Policy>();
  for (const policyId of policyIds) {
    const policy = await source.policy(controllerId, policyId);
    if (policy) policies.set(policyId, policy);
  }
  return { controller: await source.controller(controllerId), purposes, policies };
}

/** Those as well that counted before they were cancelled: a question may be about that time. */
const everyVersion = ({ versions, cancelledVersions = [] }: Purpose): readonly PurposeVersion[] => [
  ...versions,
  ...cancelledVersions.map(({ entry }) => entry),
];
