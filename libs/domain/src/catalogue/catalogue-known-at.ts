import type { Instant } from '#kernel';
import { controllerKnownAt } from './controller-in-force.ts';
import { policyKnownAt } from './policy-in-force.ts';
import { purposeKnownAt } from './purpose-versions.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The catalogue as it was known at an instant, inclusive (domain-model 2, rule 8): what was recorded later is not seen,
 * be it a version or its cancellation.
 */
export function catalogueKnownAt({ controller, purposes, policies }: Catalogue, knownAt: Instant): Catalogue {
  return {
    controller: controllerKnownAt(controller, knownAt),
    purposes: known(purposes, (purpose) => purposeKnownAt(purpose, knownAt)),
    policies: known(policies, (policy) => policyKnownAt(policy, knownAt)),
  };
}

/** An entry without a version that counted then was unknown. */
function known<Entry extends { readonly versions: readonly unknown[] }>(
  entries: ReadonlyMap<string, Entry>,
  cut: (entry: Entry) => Entry,
): ReadonlyMap<string, Entry> {
  return new Map([...entries].map(([id, entry]) => [id, cut(entry)] as const).filter(([, { versions }]) => versions.length > 0));
}
