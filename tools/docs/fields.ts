import type { JsonSchema } from '#kernel';

/** A field as a reader of the documentation meets it: `texts[].language`. */
export interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
}

/** Every field that a value of the schema may have. Where it may take several forms, a field of each. */
export function fieldRows(schema: JsonSchema, path = ''): readonly FieldRow[] {
  const forms = (schema.anyOf ?? [schema]).map((form) => rowsOf(form, path));
  const paths = [...new Set(forms.flat().map((row) => row.path))];
  return paths.map((name) => joined(forms.map((rows) => rows.find((row) => row.path === name))));
}

function rowsOf({ properties = {}, required = [] }: JsonSchema, path: string): readonly FieldRow[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const own = path + name;
    const row = { path: own, type: typeOf(field), required: required.includes(name), meaning: field.description ?? '' };
    return [row, ...fieldRows(field.items ?? field, field.items ? `${own}[].` : `${own}.`)];
  });
}

/** Required is what every form requires. */
function joined(rows: readonly (FieldRow | undefined)[]): FieldRow {
  const present = rows.filter((row) => row !== undefined);
  const said = (of: (row: FieldRow) => string, between: string) => [...new Set(present.map(of))].join(between);
  return {
    path: present[0]!.path,
    type: said(({ type }) => type, ' or '),
    required: rows.every((row) => row?.required),
    meaning: said(({ meaning }) => meaning, '; '),
  };
}

function typeOf({ type, title, enum: codes, items, additionalProperties, anyOf }: JsonSchema): string {
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (codes) return codes.map((code) => `\`${code}\``).join(', ');
  if (items) return items.enum ? `list of ${typeOf(items)}` : `list of ${typeOf(items)}s`;
  if (typeof additionalProperties === 'object') return `map to ${typeOf(additionalProperties)}`;
  return title ?? type ?? 'any';
}
