import { developmentKey, verifierOfIssuer, type TokenVerifier } from '#access';
import type { Clock } from '#kernel';
import type { Settings } from './settings.ts';

/** Longest life of a token of an issuer, in seconds (trust 5). */
const longestLife = 15 * 60;

/** Trusts the issuer of the settings, or where none is named the development key. */
export async function verifierFor({ issuer, developmentKeyFolder, production }: Settings, clock: Clock): Promise<TokenVerifier> {
  if (!issuer) return (await developmentKey({ folder: developmentKeyFolder, production, clock })).verifier;
  const { jwksUrl, ...names } = issuer;
  return verifierOfIssuer(new URL(jwksUrl), { ...names, clock, maxAge: longestLife });
}
