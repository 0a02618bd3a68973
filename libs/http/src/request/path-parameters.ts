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
  asset: /^[a-z0-9.-]{1,64}$/,
  size: /^(0|[1-9]\d{0,15})$/,
  level: /^\d{1,2}$/,
  tile: /^(x\d{3}\/){0,4}\d{3}(\.p\/[1-9]\d{0,2})?$/,
};

/** Only the path of a tile has an open end, whose name Fastify does not keep. */
export const withNamedEnd = (path: string): string => path.replace(/\*$/, ':tile');
const nameOf = (parameter: string): string => withNamedEnd(parameter).replace(':', '');

/** The form of the id that stands in a path under a name. */
export const pathParameterPattern = (name: string): RegExp => forms[name] ?? patterns.uuid;

/** An id that does not fit its pattern names nothing (http-api 1). */
export function checkPathParameters(params: unknown): void {
  for (const [name, value] of Object.entries(params as Record<string, string>)) {
    if (!pathParameterPattern(nameOf(name)).test(value)) throw new Problem('NOT_FOUND');
  }
}
