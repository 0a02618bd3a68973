/** What a client proposes. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly customMetadata: Uint8Array;
}

/** What the log holds. `position` is commit and prepare position in one; `created` has milliseconds only. */
export interface StoredEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly created: number;
}

export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

/** What the log answers to an append. `revision` and `position` are those of the last event of the append. */
export type AppendOutcome =
  | { readonly kind: 'success'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrong-expected-version'; readonly current: number | undefined; readonly expected: ExpectedRevision }
  | { readonly kind: 'stream-deleted' };
