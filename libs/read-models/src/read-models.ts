import type { ReadModel } from '#projections';
import { auditHistory } from './audit-history/audit-history.ts';
import { controllerVersions } from './controller-versions/controller-versions.ts';
import { policyVersions } from './policy-versions/policy-versions.ts';
import { processingStatus } from './processing-status/processing-status.ts';
import { purposeCatalogue } from './purpose-catalogue/purpose-catalogue.ts';

/** Every view that the projector keeps. */
export const readModels: readonly ReadModel<never>[] = [
  processingStatus,
  purposeCatalogue,
  policyVersions,
  controllerVersions,
  auditHistory,
] as unknown as readonly ReadModel<never>[];
