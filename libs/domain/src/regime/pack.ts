import type { Regime } from '../events/controller.events.ts';
import type { ExtendableTerm, Term, Urgency } from './term.ts';

/** What a regime rules on (domain-model 9). `null`: the regime does not know it. */
export interface RegimeRules {
  readonly 'request.answer': ExtendableTerm;
  readonly rectify: { readonly urgency: Urgency; readonly atMost: Term; readonly from: 'receipt' | 'evidence' };
  readonly 'withdrawal.stop': { readonly urgency: Urgency; readonly destroyWithin: Term | null };
  readonly 'erasure.due': { readonly term: Term; readonly unlawfulProcessing: Term };
  readonly 'cessation.demand': ExtendableTerm | null;
  readonly 'directMarketing.stop': { readonly urgency: Urgency };
  readonly 'unlawful.stop': { readonly urgency: Urgency; readonly atMost: Term | null };
  readonly 'unlawful.destroy': { readonly urgency: Urgency; readonly atMost: Term | null };
  readonly 'destroy.deferred.max': { readonly term: Term; readonly blockedMeanwhile: true } | null;
  readonly 'destruction.evidence.keep': Term | 'whileClaimsMayArise';
  readonly fallbackAfterWithdrawal: boolean;
  readonly separateDocument: boolean;
}

export type RuleKey = keyof RegimeRules;

/**
 * One rule from one date on. Packs are append-only: an entry never changes, so that answers about the past do not. `digest` proves it: SHA-256, hex, of the RFC 8785 form of the entry without its digest.
 */
export type PackEntry = { readonly [Key in RuleKey]: EntryOf<Key> }[RuleKey];

export interface EntryOf<Key extends RuleKey> {
  readonly id: `${Regime}/${Key}`;
  readonly version: number;
  readonly key: Key;
  readonly value: RegimeRules[Key];
  /** Day in the controller's zone, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly source: string;
  readonly digest: string;
}

/** Ordered by `effectiveFrom`, then by when they were appended. */
export interface RegimePack {
  readonly regime: Regime;
  readonly entries: readonly PackEntry[];
}
