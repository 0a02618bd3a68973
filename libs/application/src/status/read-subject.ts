import { purposesSpokenAbout, type Catalogue } from '#domain';
import type { Clock, Instant } from '#kernel';
import { readCatalogue } from '../catalogue/catalogue-source.ts';
import type { FoundSubject, LedgerReader } from '../reads/ledger-reader.ts';
import { policiesNamedBy } from '../reads/policies-named.ts';
import { nowOf } from '../reads/question-times.ts';

/** A subject, and the entries of the catalogue that its status rests on. */
export interface ReadSubject extends FoundSubject {
  readonly catalogue: Catalogue;
  /** Stands for "all that is recorded". */
  readonly now: Instant;
}

export async function readSubject(
  reader: LedgerReader,
  { controllerId, subjectRef }: { readonly controllerId: string; readonly subjectRef: string },
  clock: Clock,
): Promise<ReadSubject> {
  const { subject, quarantined } = await reader.subject(controllerId, subjectRef);
  const catalogue = await readCatalogue(reader.catalogue, controllerId, {
    purposeIds: purposesSpokenAbout(subject),
    policyIds: policiesNamedBy(subject),
  });
  return { subject, catalogue, now: nowOf(clock(), subject, catalogue), ...(quarantined && { quarantined }) };
}
