import { roles, type Role } from '#access';

export const subject = '/v1/subjects/:subjectRef';
const service: readonly Role[] = ['service-command', 'operator'];
const operator: readonly Role[] = ['operator'];
const admin: readonly Role[] = ['admin'];
const aggregates: readonly Role[] = ['dashboard', 'operator', 'auditor', 'admin'];
const registers: readonly Role[] = ['operator', 'approver', 'auditor'];
const deciding: readonly Role[] = ['service-decision', 'operator', 'auditor'];

/** Which roles may call which route (http-api 6). A route that is added gets one row here, else `matrix.spec.ts` fails. */
export const mayCall: Readonly<Record<string, readonly Role[] | 'everybody'>> = {
  'POST /v1/controller': admin,
  'POST /v1/purposes': admin,
  'POST /v1/purposes/:purposeId/revisions': admin,
  'POST /v1/purposes/:purposeId/retirement': admin,
  'POST /v1/purposes/:purposeId/versions/:version/cancellation': admin,
  'POST /v1/purposes/:purposeId/retirement/cancellation': admin,
  'POST /v1/policies/:policyId/versions': admin,
  'POST /v1/policies/:policyId/versions/:version/cancellation': admin,
  'GET /v1/controller': roles,
  'GET /v1/purposes': roles,
  'GET /v1/purposes/:purposeId': roles,
  'GET /v1/policies/:policyId/versions': roles,
  'GET /v1/policies/:policyId/versions/:version/texts/:language': roles,

  'POST /v1/subjects': service,
  [`POST ${subject}/consents`]: service,
  [`POST ${subject}/consents/:purposeId/confirmation`]: service,
  [`POST ${subject}/consents/:purposeId/renewal`]: service,
  [`POST ${subject}/consents/:purposeId/refusal`]: service,
  [`POST ${subject}/consents/:purposeId/withdrawal`]: service,
  [`POST ${subject}/withdrawal`]: service,
  [`POST ${subject}/preferences`]: service,
  [`POST ${subject}/consents/:purposeId/invalidation`]: operator,
  [`POST ${subject}/policy-notices`]: service,
  [`POST ${subject}/policy-acceptances`]: service,
  [`POST ${subject}/restrictions`]: service,
  [`POST ${subject}/restrictions/:restrictionId/authorisations`]: operator,
  [`POST ${subject}/restrictions/:restrictionId/lift-announcement`]: operator,
  [`POST ${subject}/restrictions/:restrictionId/lift`]: operator,
  [`POST ${subject}/objections`]: service,
  [`POST ${subject}/objections/:objectionId/decision`]: operator,
  [`POST ${subject}/objections/:objectionId/withdrawal`]: service,
  [`POST ${subject}/legal-bases`]: service,
  [`POST ${subject}/legal-bases/:legalBasisId/end`]: operator,
  [`POST ${subject}/legal-holds`]: operator,
  [`POST ${subject}/legal-holds/:legalHoldId/release`]: operator,
  [`POST ${subject}/erasures`]: service,
  [`POST ${subject}/erasures/:erasureId/withdrawal`]: service,
  [`POST ${subject}/erasures/:erasureId/assessment`]: operator,
  [`POST ${subject}/erasures/:erasureId/approval`]: ['approver'],
  [`POST ${subject}/erasures/:erasureId/execution`]: operator,
  [`POST ${subject}/erasures/:erasureId/tasks/:system/report`]: service,

  'POST /v1/decisions': deciding,
  'POST /v1/decisions/explain': ['operator', 'auditor'],
  'POST /v1/decisions/batch': deciding,
  'POST /v1/decisions/stream': deciding,

  [`GET ${subject}/status`]: ['service-command', 'operator', 'approver', 'auditor'],
  [`GET ${subject}/history`]: ['operator', 'auditor'],
  [`GET ${subject}/changes`]: ['operator', 'auditor'],
  'GET /v1/audit/events': ['auditor'],
  'GET /v1/consents': ['operator', 'auditor'],
  'GET /v1/restrictions': registers,
  'GET /v1/objections': registers,
  'GET /v1/legal-holds': registers,
  'GET /v1/erasures': registers,
  'GET /v1/exposures': ['operator', 'auditor'],
  'GET /v1/statistics/daily': aggregates,
  'GET /v1/projections': aggregates,
  'GET /v1/access-log': ['auditor'],
  'GET /v1/feed': ['dashboard', 'operator', 'auditor'],

  'GET /health/live': 'everybody',
  'GET /health/ready': 'everybody',
  'GET /metrics': 'everybody',
  'GET /openapi.json': 'everybody',
  'GET /docs': 'everybody',
  'GET /docs/:file': 'everybody',
  'GET /problems/:code': 'everybody',
};
