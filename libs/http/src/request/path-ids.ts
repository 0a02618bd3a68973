import { patterns } from '../body/fields.ts';
import { Problem } from '../problem/problem.ts';

/** The form of every id that stands in a path; ids that the ledger makes are UUIDs. */
const forms: Readonly<Record<string, RegExp>> = {
  subjectRef: patterns.subjectRef,
  purposeId: patterns.identifier,
  policyId: patterns.identifier,
  system: patterns.identifier,
  version: patterns.policyVersion,
  language: patterns.language,
  restrictionId: patterns.uuid,
  objectionId: patterns.uuid,
  legalBasisId: patterns.uuid,
  legalHoldId: patterns.uuid,
  erasureId: patterns.uuid,
  code: /^[a-z0-9-]{1,64}$/,
};

/** An id that does not fit its pattern names nothing (http-api 1). */
export function checkPathIds(params: unknown): void {
  for (const [name, value] of Object.entries(params as Record<string, string>)) {
    if (!forms[name]?.test(value)) throw new Problem('NOT_FOUND');
  }
}
