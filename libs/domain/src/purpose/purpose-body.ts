import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { policyVersionNamed } from '../catalogue/policy-in-force.ts';
import type { DataCategory, LawfulBasis, LoggedDecisions, PurposeContent } from '../events/purpose.events.ts';

/** A version of a purpose as a caller states it; durations are ISO 8601. */
export interface PurposeBody {
  readonly name: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly dataCategories: readonly DataCategory[];
  readonly lawfulBases: readonly LawfulBasis[];
  readonly recipients?: readonly string[];
  readonly directMarketing?: boolean;
  readonly specialCategory?: boolean;
  readonly distribution?: boolean;
  readonly doubleOptIn?: boolean;
  readonly confirmWithin?: string;
  readonly separateDocument?: boolean;
  readonly consentValidity?: string;
  readonly policyRef?: { readonly policyId: string; readonly version: string };
  readonly logDecisions?: LoggedDecisions;
  /** Default: the recording. It may lie in the past (domain-model 2, rule 8). */
  readonly effectiveFrom?: Instant;
}

/** The version with its defaults filled in. */
export function contentOf(body: PurposeBody, recordedAt: Instant): PurposeContent {
  const { name, description, dataCategories, lawfulBases, confirmWithin, consentValidity, policyRef, logDecisions } = body;
  return {
    name,
    ...(description !== undefined && { description }),
    dataCategories,
    lawfulBases,
    recipients: body.recipients ?? [],
    directMarketing: body.directMarketing ?? false,
    specialCategory: body.specialCategory ?? false,
    distribution: body.distribution ?? false,
    doubleOptIn: body.doubleOptIn ?? false,
    ...(confirmWithin !== undefined && { confirmWithin }),
    separateDocument: body.separateDocument ?? false,
    ...(consentValidity !== undefined && { consentValidity }),
    ...(policyRef && { policyRef }),
    ...(logDecisions !== undefined && { logDecisions }),
    effectiveFrom: body.effectiveFrom ?? recordedAt,
  };
}

/** The policy version that the body refers to was never published. */
export const namesUnknownPolicyVersion = ({ policyRef }: Pick<PurposeBody, 'policyRef'>, { policies }: Catalogue): boolean =>
  policyRef !== undefined && !policyVersionNamed(policies.get(policyRef.policyId), policyRef.version);
