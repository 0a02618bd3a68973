import type { Instant } from '#kernel';
import type { LawfulBasis } from '../events/purpose.events.ts';
import type { DecisionCode, Exception, Verdict } from './ranking.ts';

export const operations = ['collect', 'store', 'use', 'share', 'erase', 'anonymise'] as const;
export type Operation = (typeof operations)[number];

/** May this subject's data, of these categories, be processed for this purpose at this instant? */
export interface Question {
  readonly purposeId: string;
  /** Default: all of the purpose version in force. */
  readonly dataCategories?: readonly string[];
  readonly operation: Operation;
  readonly recipientId?: string;
  /** An exception of Art. 18(2) or an exemption of Art. 17(3) that the caller invokes. */
  readonly exception?: Exception;
  /** Valid time. The subject and the catalogue hold what was known, so a question has no `knownAt`. */
  readonly at: Instant;
}

export interface CategoryAnswer {
  readonly dataCategory: string;
  readonly decision: Verdict;
  readonly code: DecisionCode;
  readonly lawfulBasis: LawfulBasis | null;
}

export interface Decision {
  readonly decision: Verdict;
  readonly code: DecisionCode;
  readonly lawfulBasis: LawfulBasis | null;
  readonly perCategory: readonly CategoryAnswer[];
  /** Ids of the events that met the condition of the step that decided. */
  readonly decisiveEvents: readonly string[];
  readonly purposeVersion: number | null;
  readonly policyVersion: { readonly policyId: string; readonly version: string } | null;
  readonly rules: { readonly regime: string; readonly packVersion: string };
  /** When the answer flips by itself; null: never, by what is known. */
  readonly validUntil: Instant | null;
}
