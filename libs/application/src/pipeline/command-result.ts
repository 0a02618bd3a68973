import type { RefusalCode } from '#domain';
import { isFieldRequired, isMemberRefused, type Instant, type Refusal, type StreamId } from '#kernel';
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
  /** `member`: which one of a list of the command is refused, as `choices/3`. */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly member?: string }
  /** What is recorded makes this field of the body necessary. */
  | { readonly kind: 'fieldRequired'; readonly field: string }
  /** The events do not fit one append. */
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'keyReused' }
  | { readonly kind: 'revisionMismatch'; readonly currentRevision: number }
  | { readonly kind: 'contention' };

export function rejectedBy(refusal: Refusal): RejectedCommand {
  if (isFieldRequired(refusal)) return { kind: 'fieldRequired', field: refusal.field };
  const code = refusal.refused as RefusalCode;
  return { kind: 'refused', code, ...(isMemberRefused(refusal) && { member: refusal.member }) };
}

export type CommandResult<State> = AcceptedCommand<State> | RejectedCommand;

/** The result of a command with what its answer says beside the events. */
export type AnsweredResult<State, Answer> = (AcceptedCommand<State> & { readonly answer: Answer }) | RejectedCommand;
