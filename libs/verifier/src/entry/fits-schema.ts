import type { JsonSchema } from '#kernel';

/**
 * Whether a JSON value fits a schema of the part of JSON Schema that the ledger's own shapes use. A compiler of schemas would be
 * larger than the rest of the verifier.
 */
export function fits(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf && !schema.anyOf.some((one) => fits(one, value))) return false;
  if (schema.enum && !schema.enum.includes(value as string)) return false;
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.type !== undefined && !isOf(schema.type, value)) return false;
  if (typeof value === 'string') return schema.pattern === undefined || patternOf(schema.pattern).test(value);
  if (typeof value === 'number') return schema.minimum === undefined || value >= schema.minimum;
  if (Array.isArray(value)) return fitsList(schema, value);
  return typeof value !== 'object' || value === null || fitsObject(schema, value as Record<string, unknown>);
}

function isOf(type: NonNullable<JsonSchema['type']>, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function fitsList({ items, minItems = 0, maxItems = Infinity }: JsonSchema, values: readonly unknown[]): boolean {
  return values.length >= minItems && values.length <= maxItems && (!items || values.every((value) => fits(items, value)));
}

function fitsObject(schema: JsonSchema, value: Record<string, unknown>): boolean {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, member]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) return fits(known, member);
    return typeof additionalProperties === 'boolean' ? additionalProperties : fits(additionalProperties, member);
  });
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(source, 'u')));
  return pattern;
}
