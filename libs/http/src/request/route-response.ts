import type { Schema } from '#kernel';
import type { BodyClass } from '../body/validate.ts';

/** A schema under the name that the document gives it; `Value` is the type of what it describes. */
export interface ComponentSchema<Value = unknown> {
  readonly name: string;
  readonly json: object;
  /** Never set: it lets the compiler compare a route's schema with what its handler answers. */
  readonly value?: Value;
}

/** A schema that says exactly what the values of `Value` are, under a name. */
export const component = <Value>(name: string, { json }: Schema<Value>): ComponentSchema<Value> => ({ name, json });

/** What the document shows under a name of its own: a class that checks a body, or a schema. */
export type NamedSchema = BodyClass<object> | ComponentSchema;

/** What a route answers when all is well. */
export interface RouteResponse<Response = unknown> {
  readonly status: number;
  readonly media: readonly string[];
  readonly shape?: ComponentSchema<Response>;
  /** What each line or event holds of an answer that comes in pieces. */
  readonly piece?: NamedSchema;
  /** Statuses of problems that it may answer with, beside those of every route of its kind. */
  readonly problems?: readonly number[];
}
