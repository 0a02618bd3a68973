/** What a store on a server tells whoever counts and logs. It never holds a stored value. */
export type StoreNotice =
  /** A call has ended, well or not. */
  | { readonly kind: 'called'; readonly operation: string; readonly millis: number }
  /** A call failed for a reason that passes, and is made again. */
  | { readonly kind: 'retried' }
  /** The store cannot be used; told once, until it is back. */
  | { readonly kind: 'away'; readonly cause: unknown }
  /** It answers again, after so many milliseconds. */
  | { readonly kind: 'back'; readonly millis: number };

export type ObserveStore = (notice: StoreNotice) => void;
