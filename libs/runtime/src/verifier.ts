import { developmentKey, verifierOfIssuer, type ObserveIssuer, type TokenVerifier } from '#access';
import type { Clock } from '#kernel';
import { issuerObserver } from './issuer-observer.ts';
import type { Boot } from './run-service.ts';
import type { Settings } from './settings.ts';

/** Trusts the issuer of the settings, or where none is named the development key. */
export async function verifierFor(
  { issuer: trusted, tokens, developmentKeyFolder: folder, production }: Settings,
  clock: Clock,
  observe: ObserveIssuer = () => undefined,
): Promise<TokenVerifier> {
  if (!trusted) return (await developmentKey({ folder, production, clock })).verifier;
  const { jwksUrl, ...names } = trusted;
  return verifierOfIssuer(new URL(jwksUrl), { ...names, ...tokens, clock, observe });
}

/** As `verifierFor`, for a service: what happens to the keys of the issuer is logged and counted. */
export const serviceVerifier = (boot: Boot): Promise<TokenVerifier> =>
  verifierFor(boot.settings, boot.clock, issuerObserver(boot));
