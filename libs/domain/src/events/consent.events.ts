import type { Instant } from '#kernel';
import type { Fact, NewFactOf } from './fact.ts';

export const consentStates = [
  'unknown',
  'awaitingConfirmation',
  'given',
  'renewed',
  'refused',
  'withdrawn',
  'expired',
  'invalidated',
] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentTypes = ['expressed', 'explicit'] as const;
export type ConsentType = (typeof consentTypes)[number];

/** What the event replaced, as known when it was decided: so that a view never needs another document to count. */
export interface ConsentBefore {
  readonly purposeId: string;
  readonly state: ConsentState;
  readonly purposeVersion?: number;
  /** Start of the live grant that decided. */
  readonly since?: Instant;
  readonly until?: Instant;
}

/** A time in which a consent is given or renewed, by all that was recorded. */
export interface ConsentPeriod {
  readonly purposeId: string;
  /** That the consent is bound to. */
  readonly purposeVersion: number;
  readonly from: Instant;
  /** Exclusive; absent: without end. */
  readonly until?: Instant;
  /** It ends there by itself, not by another event. */
  readonly expires?: boolean;
}

/** What an event changes of these times, from when it counts: the ones are no more, the others there are instead. */
export interface PeriodsChanged {
  readonly before: readonly ConsentPeriod[];
  readonly after: readonly ConsentPeriod[];
}

/** Absent where the event changes none. */
interface ChangesPeriods {
  readonly periods?: PeriodsChanged;
}

/** A grant with its scope expanded and its interval derived, so that nothing recorded later can change it. */
export interface Grant {
  readonly purposeId: string;
  /** The version that the consent is bound to, fixed when it was decided (domain-model 6). */
  readonly purposeVersion: number;
  readonly dataCategories: readonly string[];
  readonly recipients: readonly string[];
  readonly consentType: ConsentType;
  readonly isSeparateDocument: boolean;
  /** The end that the subject's side named; `effectiveUntil` follows from it. */
  readonly validUntil?: Instant;
  readonly noticePresentedAt?: Instant;
  /** The expression that rule 4 looks at: the grant's own, or that of the grant it narrows. */
  readonly grantExpressedAt: Instant;
  /** Start (rule 1), without a confirmation. */
  readonly effectiveFrom: Instant;
  /** End (rule 1), exclusive; for an awaiting grant it is derived by its confirmation. */
  readonly effectiveUntil?: Instant;
  /** Id of the grant that this one only takes away from. */
  readonly narrows?: string;
  readonly previous: ConsentBefore;
}

export type ConsentGiven = Fact<'ConsentGiven', Grant & ChangesPeriods>;
/** `confirmBefore`: the confirmation's expression must lie before it (exclusive); then the grant lapses. */
export type ConsentAwaitingConfirmation = Fact<'ConsentAwaitingConfirmation', Grant & { confirmBefore: Instant }>;
export type AnyGrant = ConsentGiven | ConsentAwaitingConfirmation;
export type ConsentConfirmed = Fact<
  'ConsentConfirmed',
  ChangesPeriods & {
    purposeId: string;
    /** Of the awaiting grant. */
    purposeVersion: number;
    /** The awaiting grant. */
    grantEventIds: readonly string[];
    effectiveFrom: Instant;
    effectiveUntil?: Instant;
    previous: ConsentBefore;
  }
>;
export type ConsentRenewed = Fact<
  'ConsentRenewed',
  ChangesPeriods & {
    purposeId: string;
    /** The deciding grant. */
    grantEventIds: readonly string[];
    effectiveFrom: Instant;
    effectiveUntil?: Instant;
    validUntil?: Instant;
    previous: ConsentBefore;
  }
>;
export type ConsentRefused = Fact<
  'ConsentRefused',
  ChangesPeriods & {
    purposeId: string;
    /** What was refused: the version in force for the subject when the refusal was received. */
    purposeVersion: number;
    previous: readonly ConsentBefore[];
  }
>;
/** One purpose, or every purpose of the subject as one fact (also such as are registered later). */
export type ConsentWithdrawn = Fact<
  'ConsentWithdrawn',
  ChangesPeriods & { purposes: readonly [string] | 'all'; previous: readonly ConsentBefore[] }
>;
export type ConsentInvalidated = Fact<
  'ConsentInvalidated',
  ChangesPeriods & {
    purposeId: string;
    /** The deciding grant and any awaiting confirmation. */
    grantEventIds: readonly string[];
    reason: string;
    /** The start of the grants named: they were never valid. */
    effectiveFrom: Instant;
    previous: ConsentBefore;
  }
>;
export type ConsentEvent =
  | ConsentGiven
  | ConsentAwaitingConfirmation
  | ConsentConfirmed
  | ConsentRenewed
  | ConsentRefused
  | ConsentWithdrawn
  | ConsentInvalidated;

/** One of them, before it is recorded. */
export type NewConsentFact = NewFactOf<ConsentEvent>;
