export { createHttpApp } from './app/create-http-app.ts';
export type { Tls } from './app/connections.ts';
export type { HttpOptions } from './app/create-http-app.ts';
export { HttpRootModule } from './app/http-root.module.ts';
export { serve } from './app/serve.ts';
export {
  AllOrListOf,
  each,
  Is,
  IsLength,
  IsLocalisedName,
  IsTime,
  IsTimeZone,
  ListOf,
  ObjectOf,
  ObjectsOf,
  ObjectsOfKinds,
  Only,
  Optional,
} from './body/fields.ts';
export { patternSchema, instantSchema } from './body/schemas.ts';
export { Components } from './openapi/components.ts';
export type { Recorded } from './openapi/recorded.ts';
export { recordedFields } from './openapi/recorded.ts';
export type { ComponentSchema } from './request/route-response.ts';
export { component } from './request/route-response.ts';
export { strictJson } from './body/strict-json.ts';
export { invalid, Problem } from './problem/problem.ts';
export type { FieldError } from './problem/problem.ts';
export type { ProblemCode } from './problem/problem-codes.ts';
export { problemKinds } from './problem/problem-codes.ts';
export { problemDetails } from './problem/problem-details.ts';
export type { RequestContext } from './request/decorators.ts';
export {
  ResponseSchema,
  ValidatedQuery,
  RequestHeader,
  CurrentContext,
  ItemsRoute,
  LargeBody,
  LongTexts,
  ReadRoute,
  LinesRoute,
  CommandRoute,
  ValidatedBody,
  RequestSchema,
} from './request/decorators.ts';
export { ifMatch } from './request/headers.ts';
export type { LedgerRequest, RouteMetadata } from './request/ledger-request.ts';
export { accepts } from './request/accepts.ts';
export * as queryOf from './request/query-parameters.ts';
export { HealthModule } from './health/health.module.ts';
export type { Readiness } from './health/health.controller.ts';
export type { RouteDescription } from './request/route-access.ts';
export { Described, Open, Roles, routeMetadata } from './request/route-access.ts';
