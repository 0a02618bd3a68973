import type { Reason } from '../ranking.ts';

/** A basis holds, or does not for a reason. */
export type BasisFinding =
  | { readonly holds: true; readonly decisive: readonly string[] }
  | { readonly holds: false; readonly reason: Reason; readonly decisive: readonly string[] };
