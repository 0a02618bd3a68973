import type { Reason } from '../ranking.ts';

/** What a basis comes to: it holds, or the reason why it does not. */
export type BasisFinding =
  | { readonly holds: true; readonly decisive: readonly string[] }
  | { readonly holds: false; readonly reason: Reason; readonly decisive: readonly string[] };
