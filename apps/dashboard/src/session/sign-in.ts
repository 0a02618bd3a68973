import { signal } from '@preact/signals';
import { standardClaims } from './claims.ts';
import { expired, session, sessionOf } from './session.ts';
import type { SignInSettings } from './sign-in-settings.ts';

export const signInSettings = signal<SignInSettings>({});
/** Whether what was tried last did not sign anybody in. */
export const signInFailed = signal(false);

/** A token in the fragment, which no server is ever sent, or the answer of the issuer in the query. */
export async function signInFromAddress(): Promise<void> {
  // A link that is opened in the tab of the page does not load it anew.
  addEventListener('hashchange', signInFromFragment);
  signInSettings.value = await readSettings();
  const answer = new URLSearchParams(location.search);
  if (!signInFromFragment() && (answer.has('code') || answer.has('error'))) await signInFromAnswer();
}

async function signInFromAnswer(): Promise<void> {
  const { finishSignIn } = await import('./oidc.ts');
  const finished = await finishSignIn(signInSettings.value).catch(() => undefined);
  history.replaceState(null, '', location.pathname);
  if (!finished) {
    signInFailed.value = true;
    return;
  }
  location.hash = finished.page;
  signInWith(finished.token);
}

function signInFromFragment(): boolean {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token === undefined) return false;
  history.replaceState(null, '', location.pathname);
  signInWith(token);
  return true;
}

export function signInWith(token: string): void {
  session.value = sessionOf(token.trim(), signInSettings.value.claims ?? standardClaims);
  signInFailed.value = session.value === undefined;
  expired.value = false;
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
