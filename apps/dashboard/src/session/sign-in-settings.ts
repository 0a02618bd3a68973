import type { ClaimNames } from './claims.ts';

/** How this service signs people in, as `/dashboard/settings.json` says it. */
export interface SignInSettings {
  /** Absent: with a development token. */
  readonly issuer?: string;
  readonly clientId?: string;
  readonly claims?: ClaimNames;
}
