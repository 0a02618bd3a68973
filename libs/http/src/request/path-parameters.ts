import { patterns } from '#kernel';
import { Problem } from '../problem/problem.ts';

/** The form of the names in a path that somebody else chose; ids that the ledger makes are UUIDs. */
const forms: Readonly<Record<string, RegExp>> = {
  subjectRef: patterns.subjectRef,
  purposeId: patterns.identifier,
  policyId: patterns.identifier,
  system: patterns.identifier,
  version: patterns.policyVersion,
  language: patterns.language,
  code: /^[a-z0-9-]{1,64}$/,
  file: /^[a-z0-9.-]{1,64}$/,
};

/** The form of the id that stands in a path under a name. */
export const pathParameterPattern = (name: string): RegExp => forms[name] ?? patterns.uuid;

/** An id that does not fit its pattern names nothing (http-api 1). */
export function checkPathParameters(params: unknown): void {
  for (const [name, value] of Object.entries(params as Record<string, string>)) {
    if (!pathParameterPattern(name).test(value)) throw new Problem('NOT_FOUND');
  }
}
