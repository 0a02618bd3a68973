import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { purposesSpokenAbout } from '../consent-history/purposes-spoken-about.ts';
import { erasureCases } from '../erasure/erasure-at.ts';
import { erasureEntry } from '../erasure/erasure.entry.ts';
import { legalBasesAt } from '../legal-basis/legal-bases-at.ts';
import { legalBasisEntry } from '../legal-basis/legal-basis.entry.ts';
import { legalHoldsAt } from '../legal-hold/legal-holds-at.ts';
import { legalHoldEntry } from '../legal-hold/legal-hold.entry.ts';
import { objectionsAt } from '../objection/objections-at.ts';
import { objectionEntry } from '../objection/objection.entry.ts';
import { restrictionsAt } from '../restriction/restrictions-at.ts';
import { restrictionEntry } from '../restriction/restriction.entry.ts';
import type { Subject } from '../subject/subject.state.ts';
import { consentStatus } from './consent-status.ts';

/** Everything that holds for a subject at an instant, for people. `acceptedNow` is absent for questions about another time. */
export function statusAt(
  subject: Subject,
  catalogue: Catalogue,
  at: Instant,
  acceptedNow?: (purposeId: string) => readonly string[],
) {
  return {
    consents: purposesSpokenAbout(subject, at).map((purposeId) => ({
      ...consentStatus(subject, catalogue, purposeId, at),
      acceptedCommands: acceptedNow?.(purposeId) ?? [],
    })),
    restrictions: restrictionsAt(subject, at).map(restrictionEntry),
    objections: objectionsAt(subject, at).map(objectionEntry),
    legalBases: legalBasesAt(subject, at).map(legalBasisEntry),
    legalHolds: legalHoldsAt(subject, at).map(legalHoldEntry),
    erasures: erasureCases(subject, at).map(erasureEntry),
  };
}

export type Status = ReturnType<typeof statusAt>;
