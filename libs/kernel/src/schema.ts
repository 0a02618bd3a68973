/** The part of JSON Schema that the ledger's own shapes need, as a plain object. */
export interface JsonSchema {
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  /** What people call such a value. */
  readonly title?: string;
  /** What the field means. */
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

declare const described: unique symbol;

/** The schema of exactly the values of `T`: the compiler refuses one that says more or less than the type. */
export interface Schema<T> {
  readonly json: JsonSchema;
  readonly [described]?: (value: T) => T;
}

export interface Field<T, Required extends boolean> {
  readonly schema: Schema<T>;
  readonly required: Required;
}

/** Every field of `T`, the optional ones marked as such. */
export type Fields<T> = {
  readonly [Name in keyof T]-?: object extends Pick<T, Name> ? Field<Exclude<T[Name], undefined>, false> : Field<T[Name], true>;
};

const schema = <T>(json: JsonSchema): Schema<T> => ({ json });

const meaning = <T>({ json }: Schema<T>, description: string): Schema<T> => schema({ ...json, description });

export const required = <T>(of: Schema<T>, means: string): Field<T, true> => ({ schema: meaning(of, means), required: true });
export const optional = <T>(of: Schema<T>, means: string): Field<T, false> => ({ schema: meaning(of, means), required: false });

/** A string; the title says of what kind. */
export const text = (title: string): Schema<string> => schema({ type: 'string', title });
/** A string that a pattern describes; `T` may be a branded one. */
export const textLike = <T extends string>(title: string, pattern: RegExp): Schema<T> =>
  schema({ type: 'string', title, pattern: pattern.source });
export const flag: Schema<boolean> = schema({ type: 'boolean', title: 'true or false' });
export const wholeNumber: Schema<number> = schema({ type: 'integer', title: 'whole number', minimum: 0 });

/** One of a closed list of codes. */
export const code = <const T extends string>(...values: readonly T[]): Schema<T> => schema({ enum: values });

export const listOf = <T>(item: Schema<T>): Schema<readonly T[]> => schema({ type: 'array', items: item.json });
export const listOfOne = <T>(item: Schema<T>): Schema<readonly [T]> =>
  schema({ type: 'array', items: item.json, minItems: 1, maxItems: 1 });
export const mapOf = <T>(value: Schema<T>): Schema<Readonly<Record<string, T>>> =>
  schema({ type: 'object', additionalProperties: value.json });
export const either = <A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> => schema({ anyOf: [one.json, other.json] });

/** An object with these fields, in one table or two, and no others. */
export function object<T, More = unknown>(fields: Fields<T>, more?: Fields<More>): Schema<T & More> {
  const named = Object.entries<Field<unknown, boolean>>({ ...fields, ...more } as Record<string, Field<unknown, boolean>>);
  return schema({
    type: 'object',
    properties: Object.fromEntries(named.map(([name, field]) => [name, field.schema.json])),
    required: named.filter(([, field]) => field.required).map(([name]) => name),
    additionalProperties: false,
  });
}
