export type { AuditPolicy } from './policy/audit-policy.ts';
export { parsePolicy } from './policy/audit-policy.ts';
export type { Fault, Report, VerdictCode } from './verdict.ts';
export { exitCodeOf, verdicts } from './verdict.ts';
export type { Verification } from './verify-bundle.ts';
export { verifyBundle } from './verify-bundle.ts';
