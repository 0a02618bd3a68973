import { signal } from '@preact/signals';
import { session, sessionOf } from './session.ts';
import type { SignInSettings } from './sign-in-settings.ts';

export const signInSettings = signal<SignInSettings>({});
/** Whether what was tried last did not sign anybody in. */
export const signInFailed = signal(false);

/** A token in the fragment, which no server is ever sent, or the answer of the issuer in the query. */
export async function signInFromAddress(): Promise<void> {
  signInSettings.value = await readSettings();
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    history.replaceState(null, '', location.pathname);
    signInWith(token);
  } else if (new URLSearchParams(location.search).has('code')) {
    const { finishSignIn } = await import('./oidc.ts');
    await finishSignIn(signInSettings.value).then(signInWith, () => void (signInFailed.value = true));
    history.replaceState(null, '', location.pathname);
  }
}

export function signInWith(token: string): void {
  session.value = sessionOf(token.trim());
  signInFailed.value = session.value === undefined;
}

export async function signInAtIssuer(): Promise<void> {
  const { beginSignIn } = await import('./oidc.ts');
  await beginSignIn(signInSettings.value).catch(() => void (signInFailed.value = true));
}

async function readSettings(): Promise<SignInSettings> {
  try {
    const response = await fetch('/dashboard/settings.json');
    return response.ok ? ((await response.json()) as SignInSettings) : {};
  } catch {
    return {};
  }
}
