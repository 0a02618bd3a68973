import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What checks a value against the schema at a place of the API document: `components`, `schemas`, `Decision`. */
export type Shapes = (...place: readonly string[]) => ValidateFunction;

export function shapesIn(document: object): Shapes {
  // Each format comes with a pattern that says the same.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(document, 'openapi');
  const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
  return (...place) => ajv.getSchema(`openapi#/${place.map(escaped).join('/')}`)!;
}
