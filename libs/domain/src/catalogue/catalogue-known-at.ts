import type { Instant } from '#kernel';
import { controllerKnownAt } from './controller-in-force.ts';
import { policyKnownAt } from './policy-in-force.ts';
import type { Purpose } from './purpose.state.ts';
import type { Catalogue } from './catalogue.ts';

/** The catalogue as it was known at an instant, inclusive (domain-model 2, rule 8): what was recorded later is not seen. */
export function catalogueKnownAt({ controller, purposes, policies }: Catalogue, knownAt: Instant): Catalogue {
  return {
    controller: controllerKnownAt(controller, knownAt),
    purposes: known(purposes, (purpose) => purposeKnownAt(purpose, knownAt)),
    policies: known(policies, (policy) => policyKnownAt(policy, knownAt)),
  };
}

function purposeKnownAt({ retirement, ...purpose }: Purpose, knownAt: Instant): Purpose {
  return {
    ...purpose,
    versions: purpose.versions.filter(({ recordedAt }) => recordedAt <= knownAt),
    ...(retirement && retirement.recordedAt <= knownAt && { retirement }),
  };
}

/** An entry none of whose versions was recorded yet was unknown. */
function known<Entry extends { readonly versions: readonly unknown[] }>(
  entries: ReadonlyMap<string, Entry>,
  cut: (entry: Entry) => Entry,
): ReadonlyMap<string, Entry> {
  return new Map([...entries].map(([id, entry]) => [id, cut(entry)] as const).filter(([, { versions }]) => versions.length > 0));
}
