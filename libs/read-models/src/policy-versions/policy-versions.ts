import { factOf, policyDecider, type Policy, type PolicyEvent } from '#domain';
import type { ReadModel } from '#projections';

export interface PolicyRow extends Policy {
  readonly controllerId: string;
}

/** Every policy with all its versions; the texts are read from their own streams by hash. */
export const policyVersions: ReadModel<PolicyRow> = {
  name: 'policy-versions',
  version: 1,
  categories: ['policy'],
  keys: ({ stream }) => [stream.slice('policy-'.length)],
  project: (row, event) => ({
    ...policyDecider.evolve(row ?? policyDecider.initial, factOf<PolicyEvent>(event)),
    controllerId: event.controllerId,
  }),
  quarantines: { by: 'stream', markedKey: (stream) => stream.slice('policy-'.length) },
  indexes: [['controllerId', 'policyId']],
};

export const policyKey = (controllerId: string, policyId: string): string => `${controllerId}.${policyId}`;
