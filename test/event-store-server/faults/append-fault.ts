/** What goes wrong with one append. */
export type AppendFault =
  /** The connection is cut before anything is stored. */
  | { readonly kind: 'dropped-before-storing' }
  /** Stored, and the connection is cut before the answer. */
  | { readonly kind: 'dropped-after-storing' }
  /** Stored, and the answer takes its time. */
  | { readonly kind: 'late-answer'; readonly milliseconds: number }
  /** Stored, and never answered; the connection lives. */
  | { readonly kind: 'no-answer' }
  /** Stored, and the answer is the server's own write timeout. */
  | { readonly kind: 'write-timeout' };
