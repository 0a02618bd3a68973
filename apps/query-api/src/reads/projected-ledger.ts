import { CatalogueInQuarantine, type CatalogueSource, type FoundSubject, type ViewReader } from '#application';
import type { DocumentStore, EventInTheWay } from '#document-store';
import {
  coalesceLookups,
  collectionOf,
  type Freshness,
  type FreshnessReader,
  type Mark,
  type MinimumWait,
  type Time,
} from '#projections';
import { controllerVersions, policyKey, policyVersions, processingStatus, purposeCatalogue, purposeKey } from '#read-models';
import { SubjectDocuments } from './subject-documents.ts';
import { markedBodyOf, type MarkedBody } from './view-documents.ts';

/** How long a read waits for its minimum position, in milliseconds (http-api 1). */
export const readWait = 2_000;

export const minimumWait = (minimum: bigint | undefined): MinimumWait | undefined =>
  minimum === undefined ? undefined : { minimum, waitMillis: readWait };

/** Every view that a decision reads. */
export const decisionViews = [processingStatus, purposeCatalogue, policyVersions, controllerVersions].map(collectionOf);

const inTheWay = ({ shapedAt: _shapedAt, ...event }: Mark): EventInTheWay => event;

const heldBody = <Body>({ body }: MarkedBody<Body>): Body | undefined => body;

function decisiveBody<Body>({ body, mark }: MarkedBody<Body>): Body | undefined {
  if (mark) throw new CatalogueInQuarantine();
  return body;
}

/** Subjects and catalogue as the views hold them. */
export function projectedLedger(
  documents: Pick<DocumentStore, 'load'>,
  { freshnessOf }: FreshnessReader,
  time: Pick<Time, 'turn'>,
): ViewReader {
  // A tenant's questions name the same few entries of its catalogue.
  const controllerOf = coalesceLookups((id: string) => markedBodyOf(documents, controllerVersions, id), time);
  const purposeOf = coalesceLookups((id: string) => markedBodyOf(documents, purposeCatalogue, id), time);
  const policyOf = coalesceLookups((id: string) => markedBodyOf(documents, policyVersions, id), time);
  const subjects = new SubjectDocuments(documents);
  const catalogueOf = (bodyIn: typeof heldBody): CatalogueSource => ({
    controller: async (controllerId) => bodyIn(await controllerOf(controllerId)) ?? { revision: -1, versions: [] },
    purpose: async (controllerId, purposeId) => bodyIn(await purposeOf(purposeKey(controllerId, purposeId))),
    policy: async (controllerId, policyId) => bodyIn(await policyOf(policyKey(controllerId, policyId))),
  });
  /** Undefined when the minimum was not reached in time. */
  const freshness = async (minimum: bigint | undefined): Promise<Freshness | undefined> => {
    const found = await freshnessOf(decisionViews, minimumWait(minimum));
    return minimum !== undefined && found.position < minimum ? undefined : found;
  };
  return {
    catalogue: catalogueOf(heldBody),
    decisionCatalogue: catalogueOf(decisiveBody),
    subject: async (controllerId, subjectRef): Promise<FoundSubject> => {
      const { subject, mark } = (await subjects.find(controllerId, [subjectRef])).get(subjectRef)!;
      return { subject, ...(mark && { quarantined: inTheWay(mark) }) };
    },
    subjects: (controllerId, subjectRefs) => subjects.find(controllerId, subjectRefs),
    freshPosition: async (minimum) => {
      const found = await freshness(minimum);
      return found?.stale === undefined ? found?.position : undefined;
    },
    reachedPosition: async (minimum) => {
      const found = await freshness(minimum);
      return found?.stale === 'VIEW_OF_ANOTHER_LEDGER' ? undefined : found?.position;
    },
  };
}
