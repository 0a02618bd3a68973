import type { PolicyEvent } from '#domain';
import type { World } from './world.ts';

export type PolicyVersion = Extract<PolicyEvent, { type: 'PolicyVersionPublished' }>['data'];
type Publication = Extract<PolicyEvent, { type: 'PolicyVersionPublished' }>;

/** Every publication of a policy, in the order of their recording, those taken back among them. */
export const publicationsOf = ({ policies }: Pick<World, 'policies'>, policyId: string): readonly Publication[] =>
  policies.flatMap((event) => (event.type === 'PolicyVersionPublished' && event.data.policyId === policyId ? [event] : []));

const isTakenBack = ({ policies }: Pick<World, 'policies'>, policyId: string, version: string): boolean =>
  policies.some(
    (event) => event.type === 'PolicyVersionCancelled' && event.data.policyId === policyId && event.data.version === version,
  );

/** The publications that count: a version that was taken back counts as never published (domain-model 6). */
export const countingPublications = (world: Pick<World, 'policies'>, policyId: string): readonly Publication[] =>
  publicationsOf(world, policyId).filter(({ data }) => !isTakenBack(world, policyId, data.version));

/**
 * The name that a reference stands for: what names a version that was taken back is judged as if it named the one published
 * before it (domain-model 6).
 */
export function nameMeant(world: Pick<World, 'policies'>, policyId: string, version: string): string | undefined {
  if (!isTakenBack(world, policyId, version)) return version;
  const published = publicationsOf(world, policyId).map(({ data }) => data.version);
  const before = published[published.indexOf(version) - 1];
  return before === undefined ? undefined : nameMeant(world, policyId, before);
}
