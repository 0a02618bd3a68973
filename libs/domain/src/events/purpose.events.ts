import type { Instant } from '#kernel';
import type { Fact } from './fact.ts';

export const lawfulBases = [
  'consent',
  'contract',
  'legalObligation',
  'vitalInterest',
  'publicTask',
  'legitimateInterest',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

export const necessities = ['required', 'optional'] as const;
export type Necessity = (typeof necessities)[number];

export interface DataCategory {
  readonly id: string;
  /** Informs, is no gate. */
  readonly necessity: Necessity;
  readonly retentionClass?: string;
}

/** Which decisions of a purpose are kept in the decision log. */
export const loggedDecisions = ['none', 'denied', 'all'] as const;
export type LoggedDecisions = (typeof loggedDecisions)[number];

/** One version of a purpose with its defaults filled in. Durations are ISO 8601. */
export interface PurposeContent {
  readonly name: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly dataCategories: readonly DataCategory[];
  /** In declared order: the decision takes the first that holds. */
  readonly lawfulBases: readonly LawfulBasis[];
  readonly recipients: readonly string[];
  readonly directMarketing: boolean;
  readonly specialCategory: boolean;
  readonly distribution: boolean;
  readonly doubleOptIn: boolean;
  /** Default P7D. */
  readonly confirmWithin?: string;
  readonly separateDocument: boolean;
  readonly consentValidity?: string;
  readonly policyRef?: { readonly policyId: string; readonly version: string };
  /** Default none. */
  readonly logDecisions?: LoggedDecisions;
  readonly effectiveFrom: Instant;
}

/** Of a revision that changes name or description: whether people must be asked for consent anew. */
export const purposeChangeClasses = ['editorial', 'material'] as const;
export type PurposeChangeClass = (typeof purposeChangeClasses)[number];

type Versioned = PurposeContent & { purposeId: string; version: number };

export type PurposeRegistered = Fact<'PurposeRegistered', Versioned>;
export type PurposeRevised = Fact<
  'PurposeRevised',
  Versioned & { changeClass?: PurposeChangeClass; previous: { version: number } }
>;
export type PurposeRetired = Fact<
  'PurposeRetired',
  { purposeId: string; effectiveFrom: Instant; reason: string; previous: { version: number } }
>;
/** Taken back before it was in force: it counts as never published from then on. */
export type PurposeVersionCancelled = Fact<
  'PurposeVersionCancelled',
  { purposeId: string; version: number; reason: string; previous: { state: 'scheduled'; effectiveFrom: Instant } }
>;
export type PurposeRetirementCancelled = Fact<
  'PurposeRetirementCancelled',
  { purposeId: string; reason: string; previous: { state: 'retired'; effectiveFrom: Instant } }
>;
export type PurposeEvent =
  | PurposeRegistered
  | PurposeRevised
  | PurposeRetired
  | PurposeVersionCancelled
  | PurposeRetirementCancelled;
