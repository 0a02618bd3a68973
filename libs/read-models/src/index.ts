export type { AuditRow } from './audit-history/audit-history.ts';
export { auditHistory, auditRow, orderOf } from './audit-history/audit-history.ts';
export { controllerVersions } from './controller-versions/controller-versions.ts';
export type { PolicyRow } from './policy-versions/policy-versions.ts';
export { policyKey, policyVersions } from './policy-versions/policy-versions.ts';
export { processingStatus, subjectKey } from './processing-status/processing-status.ts';
export type { PurposeRow } from './purpose-catalogue/purpose-catalogue.ts';
export { purposeCatalogue, purposeKey } from './purpose-catalogue/purpose-catalogue.ts';
export { readModels } from './read-models.ts';
