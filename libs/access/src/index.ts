export { backUpDevelopmentKey, developmentKey } from './development-key.ts';
export type { Principal, Role } from './principal.ts';
export { mayDo, mayReportFor, roles } from './principal.ts';
export type { RouteAccess } from './route-access.ts';
export { Open, Roles, routeMetadata } from './route-access.ts';
export type { TokenVerifier } from './token-verifier.ts';
export { verifierOfIssuer } from './token-verifier.ts';
