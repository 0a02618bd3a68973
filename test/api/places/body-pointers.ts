import type { Document, Operation, Schema } from './operations.ts';

/** The way to a field: names, and places in lists. */
export type Pointer = readonly string[];

const deepest = 6;

/** Every field that a body may have, by the document and by a body that has them. */
export function bodyPointers(operation: Operation['operation'], document: Document, body: object): readonly Pointer[] {
  const { schema } = operation.requestBody?.content['application/json'] ?? {};
  const all = [...(schema ? inSchema(schema, document) : []), ...inValue(body)];
  return [...new Map(all.filter(({ length }) => length > 0).map((pointer) => [pointer.join('/'), pointer])).values()];
}

function inSchema(schema: Schema, document: Document, from: Pointer = []): readonly Pointer[] {
  const { $ref, properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  if (from.length > deepest) return [];
  if ($ref) return inSchema(document.components.schemas[$ref.split('/').at(-1)!]!, document, from);
  return [
    from,
    ...Object.entries(properties).flatMap(([name, member]) => inSchema(member, document, [...from, name])),
    ...(items ? inSchema(items, document, [...from, '0']) : []),
    ...[...allOf, ...anyOf, ...oneOf].flatMap((part) => inSchema(part, document, from)),
  ];
}

function inValue(value: unknown, from: Pointer = []): readonly Pointer[] {
  if (typeof value !== 'object' || value === null) return [from];
  const members = Array.isArray(value) ? value.slice(0, 1) : value;
  return [from, ...Object.entries(members).flatMap(([name, member]) => inValue(member, [...from, name]))];
}

export const valueAt = (value: unknown, pointer: Pointer): unknown =>
  pointer.reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);

/** A copy with another value there; what leads to it is made where it is missing. */
export function withValueAt(value: unknown, [name, ...rest]: Pointer, put: unknown): unknown {
  if (name === undefined) return put;
  const held = typeof value === 'object' && value !== null ? value : name === '0' ? [] : {};
  const member = withValueAt((held as Record<string, unknown>)[name], rest, put);
  if (Array.isArray(held)) return held.length === 0 ? [member] : held.with(Number(name), member);
  return { ...held, [name]: member };
}
