import type { Instant, RecordedBy } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What a rule needs beside command and state, and cannot compute: time, identity, ids and the catalogue as recorded. */
export interface DecisionContext {
  /** Stamped by the writer: not before the stream's last event. */
  readonly recordedAt: Instant;
  /** Who was authenticated. */
  readonly recordedBy: RecordedBy;
  /** For the thing that the command makes (`restrictionId`, ...); derived from the command, so a retry makes the same. */
  readonly newId: string;
  /** Holds at least every purpose and policy that the command or the subject's facts name and that exists. */
  readonly catalogue: Catalogue;
  /** For a replay: a fact of consents then does not say how it changes the times of the consent, which costs most of its rule. */
  readonly withoutPeriods?: true;
  /** SHA-256, lower-case hex, of the RFC 8785 form of a JSON value. */
  digest(value: unknown): string;
}
