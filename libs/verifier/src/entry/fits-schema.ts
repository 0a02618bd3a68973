import type { JsonSchema } from '#kernel';

type Check = (value: unknown) => boolean;

const checks = new WeakMap<JsonSchema, Check>();

/**
 * Whether a JSON value fits a schema of the part of JSON Schema that the ledger's own shapes use. A compiler of schemas would be
 * larger than the rest of the verifier.
 */
export function fits(schema: JsonSchema, value: unknown): boolean {
  let check = checks.get(schema);
  if (!check) checks.set(schema, (check = checkOf(schema)));
  return check(value);
}

function checkOf(schema: JsonSchema): Check {
  const { type, enum: values, const: only, minimum } = schema;
  const anyOf = schema.anyOf?.map(checkOf);
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u');
  const fitsList = listCheckOf(schema);
  const fitsObject = objectCheckOf(schema);
  return (value) => {
    if (anyOf && !anyOf.some((check) => check(value))) return false;
    if (values && !values.includes(value as string)) return false;
    if (only !== undefined && value !== only) return false;
    if (type !== undefined && !isOf(type, value)) return false;
    if (typeof value === 'string') return !pattern || pattern.test(value);
    if (typeof value === 'number') return minimum === undefined || value >= minimum;
    if (Array.isArray(value)) return fitsList(value);
    return typeof value !== 'object' || value === null || fitsObject(value as Record<string, unknown>);
  };
}

function isOf(type: NonNullable<JsonSchema['type']>, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function listCheckOf({ items, minItems = 0, maxItems = Infinity }: JsonSchema): (values: readonly unknown[]) => boolean {
  const check = items && checkOf(items);
  return (values) => values.length >= minItems && values.length <= maxItems && (!check || values.every(check));
}

function objectCheckOf(schema: JsonSchema): (value: Readonly<Record<string, unknown>>) => boolean {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const known = new Map(Object.entries(properties).map(([name, member]) => [name, checkOf(member)]));
  const others = typeof additionalProperties === 'boolean' ? () => additionalProperties : checkOf(additionalProperties);
  return (value) => {
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    for (const name in value) if (!(known.get(name) ?? others)(value[name])) return false;
    return true;
  };
}
