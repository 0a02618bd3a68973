import type { PolicyRef } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { policyVersionNamed } from '../catalogue/policy-in-force.ts';
import type { PolicyVersion } from '../catalogue/policy.state.ts';

/** A published version that a command names, with its text in the language named, or the only text that it has. */
export interface ShownPolicy {
  readonly version: PolicyVersion;
  readonly policyRef: PolicyRef;
}

/** Undefined: no such version was published, or not in that language (`POLICY_VERSION_UNKNOWN`). */
export function shownPolicy(
  { policies }: Catalogue,
  { policyId, version: name, language }: { readonly policyId: string; readonly version: string; readonly language?: string },
): ShownPolicy | undefined {
  const version = policyVersionNamed(policies.get(policyId), name);
  if (!version) return undefined;
  const { texts } = version;
  const text = language === undefined ? only(texts) : texts.find((candidate) => candidate.language === language);
  if (language !== undefined && !text) return undefined;
  return {
    version,
    policyRef: { policyId, version: name, ...(text && { language: text.language, contentHash: text.contentHash }) },
  };
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
