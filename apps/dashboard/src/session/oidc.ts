import * as oauth from 'oauth4webapi';
import type { SignInSettings } from './sign-in-settings.ts';

/** Between the page that leaves for the issuer and the one that comes back, in this tab alone; no token is ever kept there. */
const kept = 'consent-ledger-sign-in';

interface Attempt {
  readonly verifier: string;
  readonly state: string;
  /** The page that was asked for, as it stands in the fragment. */
  readonly page: string;
}

const returnAddress = (): string => `${location.origin}/dashboard`;

async function issuerOf({ issuer, clientId }: SignInSettings) {
  if (issuer === undefined || clientId === undefined) throw new Error('no issuer to sign in at');
  const url = new URL(issuer);
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url));
  return { server, client: { client_id: clientId } satisfies oauth.Client };
}

/** Leaves for the issuer: authorization code with PKCE (RFC 7636). */
export async function beginSignIn(settings: SignInSettings): Promise<void> {
  const { server, client } = await issuerOf(settings);
  const attempt: Attempt = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    page: location.hash,
  };
  sessionStorage.setItem(kept, JSON.stringify(attempt));
  const url = new URL(server.authorization_endpoint!);
  const parameters = {
    client_id: client.client_id,
    redirect_uri: returnAddress(),
    response_type: 'code',
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  location.assign(url);
}

/** Resolves with the access token that the issuer gives for the code in the address, and the page that was asked for. */
export async function finishSignIn(settings: SignInSettings): Promise<{ readonly token: string; readonly page: string }> {
  const attempt = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Partial<Attempt>;
  sessionStorage.removeItem(kept);
  if (attempt.verifier === undefined || attempt.state === undefined) throw new Error('no sign-in was begun in this tab');
  const { server, client } = await issuerOf(settings);
  const answer = oauth.validateAuthResponse(server, client, new URL(location.href), attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, oauth.None(), answer, returnAddress(), attempt.verifier] as const),
  );
  const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, client, response);
  return { token, page: attempt.page ?? '' };
}
