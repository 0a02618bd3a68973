import { consentStatus, purposesSpokenAbout, type Subject } from '#domain';
import type { Clock } from '#kernel';
import { readCatalogue, type CatalogueSource } from '../catalogue/catalogue-source.ts';
import { policiesNamedBy } from '../reads/policies-named.ts';
import { nowOf } from '../reads/question-times.ts';

export interface ConsentQuery {
  readonly controllerId: string;
  readonly purposeId: string;
}

/** A consent as the register shows it: without the scope that the status adds. */
export type ConsentEntry = Omit<ReturnType<typeof consentStatus>, 'dataCategories' | 'recipients' | 'consentType'>;

/** One consent as it stands now; undefined while nothing that was recorded about it counts. */
export async function consentEntry(
  { catalogue: source, clock }: { readonly catalogue: CatalogueSource; readonly clock: Clock },
  { controllerId, purposeId }: ConsentQuery,
  subject: Subject,
): Promise<ConsentEntry | undefined> {
  const policyIds = policiesNamedBy(subject, purposeId);
  const catalogue = await readCatalogue(source, controllerId, { purposeIds: [purposeId], policyIds });
  const now = nowOf(clock(), subject, catalogue);
  const { dataCategories: _, recipients: _r, consentType: _t, ...entry } = consentStatus(subject, catalogue, purposeId, now);
  return entry.state === 'unknown' && !purposesSpokenAbout(subject, now).includes(purposeId) ? undefined : entry;
}
