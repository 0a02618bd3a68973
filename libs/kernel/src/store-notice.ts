/** What a store tells whoever counts and logs. It never holds a stored value. */
export type StoreNotice =
  /** A call has ended, well or not. */
  | { readonly kind: 'called'; readonly operation: string; readonly millis: number }
  /** A call failed for a reason that passes, and is made again. */
  | { readonly kind: 'retried' }
  /** A write ended without an answer: it is sent again as it was, or its caller is told so. */
  | { readonly kind: 'outcomeUnknown' }
  /** A connection answers again after it had failed, or in place of one that hung. */
  | { readonly kind: 'reconnected' }
  /** A subscription ended, failed or stood still, and is begun anew behind the last event that was handled. */
  | { readonly kind: 'dropped'; readonly reason: 'ended' | 'failed' | 'stalled' }
  /** The store cannot be used; told once, until it is back. */
  | { readonly kind: 'away'; readonly cause: unknown }
  /** It answers again, after so many milliseconds. */
  | { readonly kind: 'back'; readonly millis: number };

export type ObserveStore = (notice: StoreNotice) => void;
