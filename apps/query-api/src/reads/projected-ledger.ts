import { noSubject, type Controller, type Policy, type Purpose, type Subject } from '#domain';
import type { CatalogueSource, ViewReader } from '#application';
import type { DocumentStore } from '#document-store';
import { coalesceLookups, collectionOf, type Freshness, type ReadModel, type FreshnessReader } from '#projections';
import {
  controllerVersions,
  policyKey,
  policyVersions,
  processingStatus,
  purposeCatalogue,
  purposeKey,
  subjectKey,
} from '#read-models';

/** How long a read waits for the position that it was asked to have seen, in milliseconds (http-api 1). */
export const readWait = 2_000;

/** Every view that a decision reads: its position is the smallest of theirs. */
export const decisionViews = [processingStatus, purposeCatalogue, policyVersions, controllerVersions].map(collectionOf);

/** The ledger as the views have it. */
export function projectedLedger(documents: DocumentStore, views: FreshnessReader): ViewReader {
  const bodyOf = async <Body>(model: ReadModel<Body>, id: string): Promise<Body | undefined> =>
    (await documents.load(collectionOf(model), [id])).get(id)?.body as Body | undefined;
  // A tenant's questions name the same few entries of its catalogue.
  const controllerOf = coalesceLookups((id: string) => bodyOf<Controller>(controllerVersions, id));
  const purposeOf = coalesceLookups((id: string) => bodyOf<Purpose>(purposeCatalogue, id));
  const policyOf = coalesceLookups((id: string) => bodyOf<Policy>(policyVersions, id));
  const catalogue: CatalogueSource = {
    controller: async (controllerId) => (await controllerOf(controllerId)) ?? { revision: -1, versions: [] },
    purpose: (controllerId, purposeId) => purposeOf(purposeKey(controllerId, purposeId)),
    policy: (controllerId, policyId) => policyOf(policyKey(controllerId, policyId)),
  };
  const look = async (min: bigint | undefined): Promise<Freshness | { position?: undefined; stale?: undefined }> => {
    const found = await views.freshnessOf(decisionViews, min === undefined ? undefined : { min, waitMillis: readWait });
    return min !== undefined && found.position < min ? {} : found;
  };
  return {
    catalogue,
    subject: async (controllerId, subjectRef): Promise<Subject> =>
      (await bodyOf(processingStatus, subjectKey(controllerId, subjectRef))) ?? noSubject,
    freshPosition: async (min) => {
      const { position, stale } = await look(min);
      return stale === undefined ? position : undefined;
    },
    reachedPosition: async (min) => {
      const { position, stale } = await look(min);
      return stale === 'VIEW_OF_ANOTHER_LEDGER' ? undefined : position;
    },
  };
}
