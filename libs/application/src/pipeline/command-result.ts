import type { RefusalCode } from '#domain';
import { isFieldRequired, type Instant, type Refusal, type StreamId } from '#kernel';
import type { RecordedCommand } from './loaded-stream.ts';

/** The stream holds what the command means: it was recorded now, was recorded before, or there is nothing to record. */
export interface AcceptedCommand<State> {
  readonly kind: 'recorded' | 'replayed' | 'nothing';
  readonly commandId: string;
  readonly stream: StreamId;
  readonly revision: number;
  readonly position: bigint;
  readonly events: RecordedCommand['events'];
  /** The fold right after the command: for a replay as it was then, so that the first answer is given again. */
  readonly state: State;
  readonly at: Instant;
  /** The id of the thing that the command makes, where it makes one. */
  readonly newId: string;
}

/** Nothing was recorded, and why. */
export type RejectedCommand =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** What is recorded makes this field of the body necessary. */
  | { readonly kind: 'fieldRequired'; readonly field: string }
  | { readonly kind: 'keyReused' }
  | { readonly kind: 'revisionMismatch'; readonly currentRevision: number }
  | { readonly kind: 'contention' };

export const rejectedBy = (refusal: Refusal): RejectedCommand =>
  isFieldRequired(refusal)
    ? { kind: 'fieldRequired', field: refusal.field }
    : { kind: 'refused', code: refusal.refused as RefusalCode };

export type CommandResult<State> = AcceptedCommand<State> | RejectedCommand;

/** The result of a command with what its answer says beside the events. */
export type AnsweredResult<State, Answer> = (AcceptedCommand<State> & { readonly answer: Answer }) | RejectedCommand;
