import { signal } from '@preact/signals';
import { claimAt, type ClaimNames } from './claims.ts';

/** Who looks, by an access token that only this page's memory holds. */
export interface Session {
  readonly token: string;
  readonly sub: string;
  readonly controller: string;
  readonly roles: readonly string[];
}

export const session = signal<Session | undefined>(undefined);

export type Role = 'dashboard' | 'operator' | 'approver' | 'auditor' | 'admin';

/** Whether the token has one of the roles; the service decides again at each request. */
export const mayUse = (...roles: readonly Role[]): boolean =>
  session.value?.roles.some((role) => (roles as readonly string[]).includes(role)) ?? false;

/** Undefined where the text is no token that names a tenant. */
export function sessionOf(token: string, names: ClaimNames): Session | undefined {
  try {
    const claims: unknown = JSON.parse(decoded(token.split('.')[1] ?? ''));
    const [sub, controller] = [names.subject, names.controller].map((name) => claimAt(claims, name));
    const roles = claimAt(claims, names.roles) ?? [];
    if (typeof sub !== 'string' || typeof controller !== 'string' || !Array.isArray(roles)) return undefined;
    return { token, sub, controller, roles: roles.map(String) };
  } catch {
    return undefined;
  }
}

function decoded(base64url: string): string {
  const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.codePointAt(0)!));
}

/** Whether the service no longer took the token. */
export const expired = signal(false);

export function signOut(): void {
  session.value = undefined;
}

/** The page stays what it was, and shows again once there is a new token. */
export function expire(): void {
  expired.value = true;
  signOut();
}
