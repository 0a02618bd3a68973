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

/** The lists of a status, each entry made when it is asked for: a long status need not be made at a stretch. */
export const statusEntries = (
  subject: Subject,
  catalogue: Catalogue,
  at: Instant,
  acceptedNow?: (purposeId: string) => readonly string[],
) => ({
  consents: entriesOf(
    () => purposesSpokenAbout(subject, at),
    (purposeId) => ({
      ...consentStatus(subject, catalogue, purposeId, at),
      acceptedCommands: acceptedNow?.(purposeId) ?? [],
    }),
  ),
  restrictions: entriesOf(() => restrictionsAt(subject, at), restrictionEntry),
  objections: entriesOf(() => objectionsAt(subject, at), objectionEntry),
  legalBases: entriesOf(() => legalBasesAt(subject, at), legalBasisEntry),
  legalHolds: entriesOf(() => legalHoldsAt(subject, at), legalHoldEntry),
  erasures: entriesOf(() => erasureCases(subject, at), erasureEntry),
});

function* entriesOf<Found, Entry>(find: () => readonly Found[], entryOf: (found: Found) => Entry): Generator<Entry, void> {
  for (const found of find()) yield entryOf(found);
}

type StatusEntries = ReturnType<typeof statusEntries>;
type EntryOf<List> = List extends Iterable<infer Entry> ? Entry : never;

export type Status = { readonly [List in keyof StatusEntries]: readonly EntryOf<StatusEntries[List]>[] };

/** Everything that holds for a subject at an instant, for people. `acceptedNow` is absent for questions about another time. */
export function statusAt(...asked: Parameters<typeof statusEntries>): Status {
  const { consents, restrictions, objections, legalBases, legalHolds, erasures } = statusEntries(...asked);
  return {
    consents: [...consents],
    restrictions: [...restrictions],
    objections: [...objections],
    legalBases: [...legalBases],
    legalHolds: [...legalHolds],
    erasures: [...erasures],
  };
}
