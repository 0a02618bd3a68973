import type { ReadModel } from '#projections';
import { auditHistory } from './audit-history/audit-history.ts';
import { consentRegister } from './consent-register/consent-register.ts';
import { controllerVersions } from './controller-versions/controller-versions.ts';
import { dailyStatistics } from './daily-statistics/daily-statistics.ts';
import { exposures } from './exposures/exposures.ts';
import { logTree } from './log-tree/log-tree.ts';
import { policyVersions } from './policy-versions/policy-versions.ts';
import { processingStatus } from './processing-status/processing-status.ts';
import { purposeCatalogue } from './purpose-catalogue/purpose-catalogue.ts';
import { erasureRegister, holdRegister, objectionRegister, restrictionRegister } from './registers/registers.ts';

/** Every view that the projector keeps. */
export const readModels: readonly ReadModel[] = [
  processingStatus,
  purposeCatalogue,
  policyVersions,
  controllerVersions,
  auditHistory,
  consentRegister,
  restrictionRegister,
  objectionRegister,
  holdRegister,
  erasureRegister,
  exposures,
  dailyStatistics,
  logTree,
];
