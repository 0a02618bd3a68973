import type { Instant } from '#kernel';
import type { ControllerSettings } from './controller.events.ts';
import type { Fact, OrAll } from './fact.ts';

export const erasureGrounds = [
  'noLongerNecessary',
  'consentWithdrawn',
  'objected',
  'unlawfulProcessing',
  'legalObligation',
  'childService',
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];
/** Art. 17(3) GDPR. */
export const erasureExemptions = ['freedomOfExpression', 'legalObligation', 'publicHealth', 'archiving', 'legalClaims'] as const;
export type ErasureExemption = (typeof erasureExemptions)[number];
export const erasureStates = [
  'requested',
  'accepted',
  'partlyAccepted',
  'refused',
  'approved',
  'executing',
  'backupsPending',
  'completed',
  'withdrawn',
] as const;
export type ErasureState = (typeof erasureStates)[number];

export const erasureTaskStatuses = ['assigned', 'completed', 'failed'] as const;
/** What a system reports of its task. */
export const reportedStatuses = ['completed', 'failed'] as const satisfies readonly ErasureTaskStatus[];
export type ReportedStatus = (typeof reportedStatuses)[number];
export type ErasureTaskStatus = (typeof erasureTaskStatuses)[number];

export const erasureOutcomes = ['erase', 'anonymise', 'withhold'] as const;

/** `dataCategory` may be "all": the default for the categories that no other outcome names. */
export type ErasureOutcome =
  | { readonly dataCategory: string; readonly outcome: 'erase' | 'anonymise' }
  | {
      readonly dataCategory: string;
      readonly outcome: 'withhold';
      readonly exemption: ErasureExemption;
      readonly until?: Instant;
    };

/** A finite set, or all categories but some. */
export type CategorySet =
  | { readonly dataCategories: readonly string[] }
  | { readonly dataCategories: 'all'; readonly except: readonly string[] };

type Assessed = {
  erasureId: string;
  outcomes: readonly ErasureOutcome[];
  assessmentDigest: string;
  previous: { state: ErasureState };
};
type Of<Data> = Data & { erasureId: string };

/** When an erasure is due; provisional where the term runs past what the working-day calendar knows (domain-model 9). */
export interface ErasureDue {
  readonly dueAt: Instant;
  readonly dueAtProvisional?: true;
}

export type ErasureRequested = Fact<
  'ErasureRequested',
  Of<ErasureDue & { dataCategories: OrAll; ground: ErasureGround; dueUnder?: ControllerSettings }>
>;
export type ErasureRequestWithdrawn = Fact<'ErasureRequestWithdrawn', Of<{ previous: { state: ErasureState } }>>;
/** The state in which an assessment leaves the case. */
export const assessedAs = {
  ErasureAccepted: 'accepted',
  ErasurePartlyAccepted: 'partlyAccepted',
  ErasureRefused: 'refused',
} as const satisfies Record<string, ErasureState>;

export type ErasureAccepted = Fact<'ErasureAccepted', Assessed>;
export type ErasurePartlyAccepted = Fact<'ErasurePartlyAccepted', Assessed>;
export type ErasureRefused = Fact<'ErasureRefused', Assessed>;
export type ErasureApproved = Fact<'ErasureApproved', Of<{ assessmentDigest: string; previous: { state: ErasureState } }>>;
/** The categories that are closed from here on; recorded again for suspended ones when a hold or restriction goes. */
export type SubjectFenced = Fact<'SubjectFenced', Of<CategorySet>>;
export type ErasureTaskAssigned = Fact<
  'ErasureTaskAssigned',
  Of<{ system: string; dataCategories: OrAll; backupsExpireAt?: Instant; previous: { state: ErasureState } }>
>;
type Reported = Of<{ system: string; method?: string; previous: { status: ErasureTaskStatus } } & CategorySet>;
/** The categories are those that this report newly covers. */
export type ErasureTaskCompleted = Fact<'ErasureTaskCompleted', Reported>;
export type ErasureTaskFailed = Fact<'ErasureTaskFailed', Reported>;
type Destroyed = Of<{ dataCategory: string; except?: readonly string[] }>;
/** `dataCategory` is "all" for what falls under the default of the case, less what `except` names. */
export type DataErased = Fact<'DataErased', Destroyed>;
export type DataAnonymised = Fact<'DataAnonymised', Destroyed>;
export type BackupsExpired = Fact<'BackupsExpired', Of<object>>;
export type ErasureCompleted = Fact<'ErasureCompleted', Of<{ previous: { state: ErasureState } }>>;
export type ErasureEvent =
  | ErasureRequested
  | ErasureRequestWithdrawn
  | ErasureAccepted
  | ErasurePartlyAccepted
  | ErasureRefused
  | ErasureApproved
  | SubjectFenced
  | ErasureTaskAssigned
  | ErasureTaskCompleted
  | ErasureTaskFailed
  | DataErased
  | DataAnonymised
  | BackupsExpired
  | ErasureCompleted;
