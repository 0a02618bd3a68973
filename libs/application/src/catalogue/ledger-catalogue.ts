import { controllerDecider, policyDecider, purposeDecider } from '#domain';
import { streams } from '#kernel';
import type { StreamCache } from '../pipeline/stream-cache.ts';
import type { CatalogueSource } from './catalogue-source.ts';

/** The catalogue from the streams, each read to its end. */
export function ledgerCatalogue(cache: StreamCache): CatalogueSource {
  return {
    controller: async (controllerId) => (await cache.fresh(streams.controller(controllerId), controllerDecider)).state,
    purpose: async (controllerId, purposeId) => {
      const { state, revision } = await cache.fresh(streams.purpose(controllerId, purposeId), purposeDecider);
      return revision < 0 ? undefined : state;
    },
    policy: async (controllerId, policyId) => {
      const { state, revision } = await cache.fresh(streams.policy(controllerId, policyId), policyDecider);
      return revision < 0 ? undefined : state;
    },
  };
}
