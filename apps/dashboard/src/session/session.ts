import { signal } from '@preact/signals';

/** Who looks, by an access token that only this page's memory holds. */
export interface Session {
  readonly token: string;
  readonly sub: string;
  readonly controller: string;
  readonly roles: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export const session = signal<Session | undefined>(undefined);

export type Role = 'dashboard' | 'operator' | 'approver' | 'auditor' | 'admin';

/** Whether the token has one of the roles; the service decides again at each request. */
export const mayUse = (...roles: readonly Role[]): boolean =>
  session.value?.roles.some((role) => (roles as readonly string[]).includes(role)) ?? false;

/** Undefined where the text is no token that names a tenant and roles. */
export function sessionOf(token: string): Session | undefined {
  try {
    const claims = JSON.parse(decoded(token.split('.')[1] ?? '')) as Readonly<Record<string, unknown>>;
    const { sub, controller, roles, exp } = claims;
    if (typeof sub !== 'string' || typeof controller !== 'string' || typeof exp !== 'number' || !Array.isArray(roles))
      return undefined;
    return { token, sub, controller, roles: roles.map(String), expiresAt: exp * 1_000 };
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
